import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallId } from '../../../src-main/domain/ids';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import { Importer } from '../../../src-main/history/import/importer';
import type { ArchiveImport } from '../../../src-main/history/ports';
import type { createArchiveHandlers } from '../../../src-main/storage/archive/handlers';
import type { Message } from '../../../src-main/storage/messages';
import { serve } from '../../../src-main/storage/serve';
import { archiveHere, counted, NOON, serverCall, servedArchive, STAND, takeAll, wish } from '../../doubles/archive-kit';
import { all, archiveOf } from '../../doubles/bulk-kit';
import { importKit } from '../../doubles/import-kit';
import { serverCall as listedCall } from '../../doubles/moving-server';
import { ACCOUNT, PRESSED_AT } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

const CALLS = 1_500;
const MINUTE = 60_000;

type Ops = ReturnType<typeof createArchiveHandlers>;

/** The archive as its thread serves it, in this one. */
function servedHere(folder: string) {
  const messages: Message[] = [];
  const server = serve(servedArchive(folder), new Date(), (message) => messages.push(message));
  const ask = <O extends keyof Ops>(op: O, ...args: Parameters<Ops[O]>): Promise<ReturnType<Ops[O]>> => {
    server.handle({ id: 1, op, args });
    const answer = messages.splice(0).find((message) => message.kind === 'answer');
    // The thread answers an operation with its result.
    return Promise.resolve(answer?.result as ReturnType<Ops[O]>);
  };
  const imports: ArchiveImport = {
    stand: (account) => ask('import.stand', account),
    known: (account, calls) => ask('import.known', account, calls),
    take: (account, calls, stand, seenAt) => ask('import.take', account, calls, stand, seenAt),
    running: (account, limit) => ask('import.running', account, limit),
    gone: (account, call) => ask('import.gone', account, call),
  };
  return { imports, ask, close: () => server.handle({ op: 'close' }) };
}

const code = (result: Result<unknown, Problem>) => (result.ok ? null : result.error.code);

describe('a disk that is full', () => {
  it('refuses a piece of a change of many calls whole, which goes on once there is room', () => {
    const archive = archiveOf(400);
    const { handlers, database } = archive;
    const tag = { kind: 'tag', tag: 'roof', isAdded: true } as const;
    must(handlers['bulk.begin']('one', ACCOUNT, all(), tag));
    const step = (calls: number) => handlers['bulk.step']('one', { calls, ms: Infinity });
    must(step(100));
    const pages = Number(database.get('PRAGMA page_count')?.['page_count']);
    database.exec(`PRAGMA max_page_count = ${pages}`);
    expect(() => step(300)).toThrow(/full/);
    expect(must(handlers['history.keptChange']())).toMatchObject({ done: 100, phase: 'going' });
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(100);
    database.exec('PRAGMA max_page_count = 1000000');
    expect(must(step(300))).toMatchObject({ done: 400, phase: 'done' });
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(400);
    // Whoever writes next is merged as ever.
    for (const [name, value] of [
      ['automerge', 4],
      ['crisismerge', 16],
      ['deletemerge', 10],
    ] as const) {
      expect(database.get('SELECT v FROM words_config WHERE k = ?', name)).toEqual({ v: value });
    }
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });

  it('refuses a page of calls whole, with how far the import has come', () => {
    const archive = archiveHere(tempFolder());
    takeAll(archive, [serverCall(1)]);
    const pages = Number(archive.database.get('PRAGMA page_count')?.['page_count']);
    archive.database.exec(`PRAGMA max_page_count = ${pages + 4}`);
    const page = Array.from({ length: 400 }, (_, nth) => serverCall(nth + 2, { agentName: `Agent ${nth}` }));
    const take = () => archive.handlers['import.take'](ACCOUNT, page, { ...STAND, taken: 401 }, NOON);
    expect(take).toThrow(/full/);
    expect(must(archive.handlers['import.stand'](ACCOUNT))?.taken).toBe(STAND.taken);
    expect(counted(archive, wish())).toBe(1);
    archive.database.exec('PRAGMA max_page_count = 1000000');
    must(take());
    expect(counted(archive, wish())).toBe(401);
    expect(archive.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });

  it.skipIf(process.platform !== 'linux' || process.geteuid?.() !== 0)(
    'of real: the import says so, loses nothing, and goes on when there is room',
    { timeout: 60_000 },
    async () => {
      const folder = tempFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
      onTestFinished(() => void execFileSync('umount', [folder]));
      writeFileSync(join(folder, 'hog'), Buffer.alloc(63.5 * 1024 * 1024));
      const { parts, server, time } = importKit();
      for (let nth = 1; nth <= CALLS; nth += 1) server.put(listedCall(nth, { startedAt: PRESSED_AT - nth * MINUTE }));
      const { imports, ask, close } = servedHere(folder);
      const importer = new Importer({ ...parts, archive: imports });
      importer.wake(ACCOUNT);
      await time.pass(10 * MINUTE);
      const stuck = importer.view(ACCOUNT);
      expect([stuck.state, stuck.problem?.code]).toEqual(['trouble', 'storage_full']);
      expect(stuck.taken).toBeGreaterThan(0);
      expect(stuck.taken).toBeLessThan(CALLS);
      // What is there can be read meanwhile.
      expect(must(await ask('history.page', wish(), 0, 10)).rows).toHaveLength(10);
      expect(code(await ask('transcripts.keep', ACCOUNT, '1' as CallId, talk))).toBe('storage_full');

      writeFileSync(join(folder, 'hog'), '');
      await time.pass(30 * MINUTE);
      expect(importer.view(ACCOUNT)).toMatchObject({ state: 'done', taken: CALLS, problem: null });
      importer.suspend();
      close();
      const after = archiveHere(folder);
      expect(after.report.damaged).toBeNull();
      expect(counted(after, wish({ tests: 'shown' }))).toBe(CALLS);
      expect(after.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      after.close(true);
    },
  );
});

const talk = {
  fetchedAt: NOON,
  turns: [{ role: 'user', content: 'a long word '.repeat(200_000), startMs: 0, endMs: 1 }],
};
