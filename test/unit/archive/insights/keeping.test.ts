import { describe, expect, it } from 'vitest';
import { archiveHere, serverCall, takeAll, wish } from '../../../doubles/archive-kit';
import { everyEntry, insightsOf, stepsOf } from '../../../doubles/insights-here';
import { inOrder, recount } from '../../../doubles/recount';
import { ACCOUNT } from '../../../doubles/sample-attempts';
import { must, tempFolder } from '../../../doubles/storage-kit';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const some = (count: number, from = 0) => Array.from({ length: count }, (_, nth) => serverCall(from + nth));
const visible = (archive: ReturnType<typeof archiveHere>) => everyEntry(archive).filter(({ isTest }) => !isTest);

describe('the figures of calls', () => {
  it('are made of the calls of an archive that is older than they are, in pieces that tell how far they are', () => {
    const folder = tempFolder();
    const old = archiveHere(folder);
    takeAll(old, some(3_000));
    // As a program of before would have left the file.
    old.database.exec(`
      DROP TABLE figure_chunks; DROP TABLE figure_values; DROP TABLE figure_mark;
      DROP TABLE many_change; DROP TABLE many_left; DROP TABLE tags_before; ALTER TABLE accounts DROP COLUMN leaving;
      PRAGMA user_version = 3
    `);
    old.close(true);
    const archive = archiveHere(folder);
    expect(archive.report.upgradedFrom).toBe(3);
    // What comes meanwhile counts once, whichever side of the mark it falls on.
    must(archive.handlers['history.insights'](wish(), 1_000_000));
    takeAll(archive, [...some(40, -40), ...some(40, 2_980)]);
    const steps = stepsOf(archive);
    expect(steps.slice(0, -1).every(({ kind }) => kind === 'preparing')).toBe(true);
    expect(steps[0]).toMatchObject({ all: 3_000 });
    expect(inOrder(insightsOf(archive))).toEqual(inOrder(recount(visible(archive), zone)));
    expect(visible(archive)).toHaveLength(3_060);
  });

  it('are made anew where they were damaged, when they are read and when they are written', () => {
    const archive = archiveHere(tempFolder());
    takeAll(archive, some(2_500));
    const damage = (): void =>
      archive.database.exec('UPDATE figure_chunks SET packed = substr(packed, 1, length(packed) - 8)');
    damage();
    expect(inOrder(insightsOf(archive))).toEqual(inOrder(recount(visible(archive), zone)));
    expect(archive.notes).toContain('storage: figures cannot be read and are made anew');
    damage();
    takeAll(archive, some(1, -1));
    expect(inOrder(insightsOf(archive))).toEqual(inOrder(recount(visible(archive), zone)));
  });

  it('follow a transaction that was undone', () => {
    const archive = archiveHere(tempFolder());
    takeAll(archive, some(3));
    archive.database.exec(`CREATE TRIGGER full_disk BEFORE UPDATE OF stand_json ON accounts
      WHEN NEW.stand_json LIKE '%"taken":1%' BEGIN SELECT raise(ABORT, 'full'); END`);
    const stand = { past: { kind: 'done' }, newest: null, taken: 1, paused: false } as const;
    expect(() =>
      archive.handlers['import.take'](ACCOUNT, [serverCall(9, { agentName: 'Newcomer' })], stand, 0),
    ).toThrow();
    takeAll(archive, [serverCall(10, { agentName: 'Another' })]);
    expect(insightsOf(archive).agents.map(({ name, calls }) => [name, calls])).toEqual([
      ['Reception', 3],
      ['Another', 1],
    ]);
  });

  it('stay in small chunks, whichever way the calls come', () => {
    const archive = archiveHere(tempFolder());
    for (let nth = 0; nth < 4_000; nth += 200) takeAll(archive, some(200, nth));
    for (let nth = 0; nth > -2_000; nth -= 200) takeAll(archive, some(200, nth - 200));
    const chunks = archive.database.all(
      'SELECT first, last, length(packed) AS bytes FROM figure_chunks ORDER BY first',
    );
    expect(chunks.length).toBeGreaterThan(5);
    for (const { bytes } of chunks) expect(Number(bytes)).toBeLessThan(40_000);
    expect(insightsOf(archive).total.calls).toBe(6_000);
  });

  it('of questions that are not gone on with hold nobody up', () => {
    const archive = archiveHere(tempFolder());
    takeAll(archive, some(10));
    for (let ticket = 1; ticket < 20; ticket += 1) must(archive.handlers['history.insights'](wish(), ticket));
    expect(insightsOf(archive, { text: 'reception' }).total.calls).toBe(10);
  });
});
