import { describe, expect, it } from 'vitest';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail } from '../../../src-main/domain/result';
import type { AccountId, AttemptId } from '../../../src-main/domain/ids';
import { LeavingAccounts } from '../../../src-main/history/leaving/leaving-accounts';
import type { ArchiveLeaving } from '../../../src-main/history/leaving/ports';
import {
  archiveHere,
  counted,
  found,
  NOON,
  serverCall,
  STAND,
  takeAll,
  wish,
  type HereArchive,
} from '../../doubles/archive-kit';
import { ManualTime } from '../../doubles/manual-time';
import { ACCOUNT, attempt } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

const OTHER = 'account-2' as AccountId;
const calls = Array.from({ length: 230 }, (_, nth) => serverCall(nth, { agentName: `Agent ${String(nth % 3)}` }));
/** Tables that hold anything of calls, and how many rows each has. */
const TABLES = ['calls', 'transcripts', 'words', 'choices', 'tags_before'];

function filled(folder = tempFolder()): HereArchive {
  const archive = archiveHere(folder);
  takeAll(archive, calls);
  takeAll(archive, calls.slice(0, 5), OTHER);
  must(archive.handlers['record.follow']([attempt({ id: 'pressed' as AttemptId })], 7));
  for (const { callId } of calls.slice(0, 20)) {
    must(
      archive.handlers['transcripts.keep'](ACCOUNT, callId, {
        fetchedAt: NOON,
        turns: [{ role: 'user', content: 'gutter', startMs: 0, endMs: 1 }],
      }),
    );
  }
  return archive;
}

const sizes = ({ database }: HereArchive): readonly number[] =>
  TABLES.map((table) => Number(database.get(`SELECT count(*) AS count FROM ${table}`)?.['count']));

function leavingOver({ handlers }: HereArchive, there: AccountId[], change: Partial<ArchiveLeaving> = {}) {
  const time = new ManualTime();
  const told: string[] = [];
  const leaving = new LeavingAccounts({
    archive: {
      mark: (account) => Promise.resolve(handlers['leaving.mark'](account)),
      all: () => Promise.resolve(handlers['leaving.all']()),
      removeSome: (account, limit) => Promise.resolve(handlers['leaving.removeSome'](account, limit)),
      back: (account) => Promise.resolve(handlers['leaving.back'](account)),
      ...change,
    },
    timers: time,
    random: () => 0,
    isThere: (account) => there.includes(account),
    onBack: () => told.push('back'),
    onProblem: ({ code }) => told.push(code),
    onFault: (error) => {
      throw error;
    },
  });
  return { leaving, time, told };
}

describe('a removed account', () => {
  it('leaves nothing in the archive, and what is of another stays', async () => {
    const archive = filled();
    const { leaving, time, told } = leavingOver(archive, [OTHER]);
    must(await leaving.mark(ACCOUNT));
    leaving.start();
    await time.pass(60_000);
    expect(counted(archive, wish({ tests: 'shown' }))).toBe(0);
    expect(found(archive, wish({ text: 'gutter' }))).toEqual([]);
    expect(counted(archive, wish({}, 'newest', OTHER))).toBe(5);
    const [left, words, index, choices] = sizes(archive);
    expect([left, words, index]).toEqual([5, 0, 5]);
    expect(choices).toBeGreaterThan(0);
    expect(must(archive.handlers['history.choices'](ACCOUNT)).agentNames).toEqual([]);
    expect(archive.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    expect(told).toEqual([]);
  });

  it('goes in pieces, goes on after a crash in the middle, and after trouble', async () => {
    const folder = tempFolder();
    const archive = filled(folder);
    let pieces = 0;
    const broken = leavingOver(archive, [], {
      removeSome: (account, limit) => {
        pieces += 1;
        return Promise.resolve(
          pieces === 2 ? fail(problem('storage_full')) : archive.handlers['leaving.removeSome'](account, limit),
        );
      },
    });
    must(await broken.leaving.mark(ACCOUNT));
    broken.leaving.start();
    await broken.time.pass(100);
    expect(broken.told).toEqual(['storage_full']);
    expect(counted(archive, wish())).toBe(131);
    broken.leaving.stop();
    archive.close(false);

    const after = archiveHere(folder);
    const { leaving, time } = leavingOver(after, []);
    leaving.start();
    await time.pass(60_000);
    expect(counted(after, wish())).toBe(0);
    expect(must(after.handlers['leaving.all']())).toEqual([]);
  });

  it('does not come back by a page that was on its way, nor by what the record tells', async () => {
    const archive = filled();
    const { leaving, time } = leavingOver(archive, []);
    must(await leaving.mark(ACCOUNT));
    expect(archive.handlers['import.take'](ACCOUNT, calls, STAND, NOON)).toMatchObject({ ok: false });
    leaving.start();
    await time.pass(60_000);
    must(archive.handlers['record.follow']([attempt({ id: 'pressed' as AttemptId, note: 'later' })], 8));
    expect(counted(archive, wish())).toBe(0);
    expect(must(archive.handlers['record.mark']())).toBe(8);
  });

  it('that is added again begins anew, and has the attempts of the record once more', async () => {
    const archive = filled();
    const { leaving, time, told } = leavingOver(archive, []);
    must(await leaving.mark(ACCOUNT));
    leaving.start();
    await time.pass(60_000);
    await leaving.back(ACCOUNT);
    await leaving.back(OTHER);
    expect(told).toEqual(['back']);
    expect(must(archive.handlers['record.mark']())).toBe(0);
    expect(must(archive.handlers['import.stand'](ACCOUNT))).toBeNull();
    takeAll(archive, calls);
    must(archive.handlers['record.follow']([attempt({ id: 'pressed' as AttemptId })], 7));
    expect(counted(archive, wish())).toBe(231);
    expect(must(archive.handlers['history.choices'](ACCOUNT)).agentNames).toEqual([
      'Agent 0',
      'Agent 1',
      'Agent 2',
      'Reception',
    ]);
  });

  it('that is still there, as after a crash between the mark and the removal, loses nothing', async () => {
    const archive = filled();
    const { leaving, time, told } = leavingOver(archive, [ACCOUNT]);
    must(await leaving.mark(ACCOUNT));
    leaving.start();
    await time.pass(60_000);
    expect(counted(archive, wish())).toBe(231);
    expect(must(archive.handlers['import.stand'](ACCOUNT))).toEqual(STAND);
    expect(told).toEqual(['back']);
  });
});
