import { beforeEach, describe, expect, it } from 'vitest';
import { advance } from '../../../src-main/domain/call/advance';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { AttemptEvent } from '../../../src-main/domain/call/attempt-event';
import type { Transcript } from '../../../src-main/domain/call/transcript';
import type { AccountId, AttemptId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok, type Result } from '../../../src-main/domain/result';
import { FollowRecord } from '../../../src-main/history/follow-record';
import { AllWords } from '../../../src-main/history/words/all-words';
import { AttemptWords } from '../../../src-main/history/words/attempt-words';
import { MoveWords } from '../../../src-main/history/words/move-words';
import { archiveHere, found, serverCall, wish, type HereArchive } from '../../doubles/archive-kit';
import { ManualTime } from '../../doubles/manual-time';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { press } from '../../doubles/presses';
import { anAccount, keepInRecord, must, openHere, tempFolder, type HereStorage } from '../../doubles/storage-kit';

const later = <T>(answer: T): Promise<T> => Promise.resolve(answer);

const said = (content: string, fetchedAt = 1): Transcript => ({
  fetchedAt,
  turns: [{ role: 'user', content, startMs: 0, endMs: null }],
});

let record: HereStorage;
let archive: HereArchive;
let time: ManualTime;
let move: MoveWords;
let follow: FollowRecord;
/** Between the archive's writing and the record's removing. */
let cutOff: boolean;
/** The archive cannot write. */
let isFull: boolean;
/** How often the archive was asked anything. */
let asked: number;

/** Both files are real; what stands between them is what the program puts there. */
function start(): void {
  const { handlers } = record;
  const arch = archive.handlers;
  const toArchive = <T>(answer: () => T): Promise<T> => {
    asked += 1;
    return later(answer());
  };
  follow = new FollowRecord({
    changes: { changedAfter: (mark, limit) => later(handlers['attempts.changedAfter'](mark, limit)) },
    following: {
      mark: () => toArchive(() => arch['record.mark']()),
      follow: (attempts, mark) => toArchive(() => arch['record.follow'](attempts, mark)),
    },
    timers: time,
    random: () => 0,
    onProblem: () => undefined,
    onFollowed: () => undefined,
    onFault: (error) => {
      throw error;
    },
  });
  move = new MoveWords({
    record: {
      count: () => later(handlers['transcripts.count']()),
      page: (after, limit) => later(handlers['transcripts.page'](after, limit)),
      of: (attempt) => later(handlers['transcripts.of'](attempt)),
      remove: (attempts) =>
        later(cutOff ? fail(problem('storage_unavailable')) : handlers['transcripts.remove'](attempts)),
      removeOfGone: (limit) => later(handlers['transcripts.removeOfGone'](limit)),
      removeAll: () => later(handlers['transcripts.removeAll']()),
    },
    archive: {
      takeOver: (transcripts) =>
        toArchive(() => (isFull ? fail(problem('storage_full')) : arch['transcripts.takeOver'](transcripts))),
    },
    follow,
    timers: time,
    onMoved: () => undefined,
    onFault: (error) => {
      throw error;
    },
  });
}

/** The nth press became a call that ended; its words are where the record kept them. */
function endedCall(nth: number, words: Transcript | null, accountId: AccountId = ACCOUNT): Attempt {
  const { handlers, database } = record;
  let { attempt } = must(handlers['attempts.begin'](press(nth, {}, { accountId })));
  const { callId } = serverCall(nth);
  const events: AttemptEvent[] = [
    { kind: 'accepted', at: attempt.createdAt, callId, replay: false },
    { kind: 'observed', at: attempt.createdAt, call: { ...serverCall(nth) } },
  ];
  for (const event of events) {
    attempt = advance(attempt, event);
    must(handlers['attempts.append'](event, attempt));
  }
  if (words) keepInRecord(database, attempt.id, words);
  return attempt;
}

/** Moves as the program does after its start, however many breaths that takes. */
async function moveAll(): Promise<Result<null, { readonly code: string }>> {
  const moved = move.all();
  await time.pass(60_000);
  return moved;
}

const inArchive = (attempt: AttemptId): Transcript | null => {
  const entry = must(archive.handlers['history.ofAttempt'](attempt));
  return entry && must(archive.handlers['transcripts.ofEntry'](entry.key));
};
const inRecord = (): number => must(record.handlers['transcripts.count']());

beforeEach(() => {
  record = openHere(tempFolder());
  must(record.handlers['accounts.save'](anAccount()));
  archive = archiveHere(tempFolder());
  time = new ManualTime();
  cutOff = false;
  isFull = false;
  asked = 0;
  start();
});

describe('the words that the record kept', () => {
  it('come into the archive, are found there, and are gone from the record', async () => {
    const attempts = Array.from({ length: 25 }, (_, nth) => endedCall(nth + 1, said(`roof number${String(nth)}x`)));
    expect(await moveAll()).toEqual(ok(null));
    expect(inRecord()).toBe(0);
    expect(attempts.map(({ id }) => inArchive(id)?.turns[0]?.content)).toEqual(
      attempts.map((_, nth) => `roof number${String(nth)}x`),
    );
    expect(found(archive, wish({ text: 'roof' }))).toHaveLength(25);
    expect(must(archive.handlers['transcripts.count']())).toBe(25);
  });

  it('are moved by themselves some time after the start, and an empty record asks the archive nothing', async () => {
    move.start();
    await time.pass(60_000);
    expect(asked).toBe(0);
    const attempt = endedCall(1, said('roof'));
    start();
    move.start();
    await time.pass(1_000);
    expect(inRecord()).toBe(1);
    await time.pass(60_000);
    expect(inArchive(attempt.id)).toEqual(said('roof'));
  });

  it('cut off between the two files, are neither lost nor there twice', async () => {
    const attempts = [1, 2, 3].map((nth) => endedCall(nth, said(`words${String(nth)}`)));
    cutOff = true;
    expect(await moveAll()).toMatchObject({ ok: false });
    expect(inRecord()).toBe(3);
    expect(must(archive.handlers['transcripts.count']())).toBe(3);
    cutOff = false;
    start();
    expect(await moveAll()).toEqual(ok(null));
    expect(inRecord()).toBe(0);
    expect(attempts.map(({ id }) => inArchive(id)?.turns)).toHaveLength(3);
    expect(must(archive.handlers['transcripts.count']())).toBe(3);
    expect(found(archive, wish({ text: 'words2' }))).toHaveLength(1);
  });

  it('stay where they are while the archive cannot write', async () => {
    const attempt = endedCall(1, said('roof'));
    isFull = true;
    expect(await moveAll()).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(await move.one(attempt.id)).toMatchObject({ ok: false });
    expect(inRecord()).toBe(1);
    isFull = false;
    expect(await moveAll()).toEqual(ok(null));
    expect(inArchive(attempt.id)).toEqual(said('roof'));
  });

  it('never replace what the archive has, and bring nothing back that was removed from it', async () => {
    const [kept, removed] = [endedCall(1, said('old')), endedCall(2, said('old'))];
    must(await follow.now());
    must(archive.handlers['transcripts.keepOfAttempt'](kept.id, said('new', 2)));
    const entry = must(archive.handlers['history.ofAttempt'](removed.id));
    if (!entry) throw new Error('an entry');
    must(archive.handlers['transcripts.remove'](entry.key));
    must(await moveAll().then(() => ok(null)));
    expect(inArchive(kept.id)).toEqual(said('new', 2));
    expect(inArchive(removed.id)).toBeNull();
    expect(inRecord()).toBe(0);
  });

  it('that cannot be read are given up: ThunderPhone has them', async () => {
    const attempt = endedCall(1, said('x'));
    endedCall(2, said('y'));
    record.database.run(`UPDATE transcripts SET turns_json = '[5]' WHERE attempt_id = ?`, attempt.id);
    await moveAll();
    expect(inRecord()).toBe(0);
    expect(inArchive(attempt.id)).toBeNull();
    expect(must(archive.handlers['transcripts.count']())).toBe(1);
  });

  it('go where their account was removed before, and leave the attempts as they are', async () => {
    const GONE = 'account-2' as AccountId;
    must(record.handlers['accounts.save'](anAccount(GONE)));
    const gone = Array.from({ length: 25 }, (_, nth) => endedCall(nth + 1, said('cellar'), GONE));
    const stays = endedCall(30, said('roof'));
    must(record.handlers['accounts.remove'](GONE));
    must(archive.handlers['leaving.mark'](GONE));
    expect(await moveAll()).toEqual(ok(null));
    expect(inRecord()).toBe(0);
    expect(must(archive.handlers['transcripts.count']())).toBe(1);
    expect(inArchive(stays.id)).toEqual(said('roof'));
    for (const { id } of gone) expect(must(record.handlers['attempts.byId'](id))).toMatchObject({ accountId: GONE });
  });

  it('of one call come at once where somebody reads them', async () => {
    const attempt = endedCall(1, said('roof'));
    endedCall(2, said('other'));
    must(await follow.now());
    must(await move.one(attempt.id));
    expect(inArchive(attempt.id)).toEqual(said('roof'));
    expect(inRecord()).toBe(1);
  });
});

describe('what holds for all transcripts', () => {
  const all = (): AllWords =>
    new AllWords(
      {
        removeBefore: (moment, limit) => later(archive.handlers['transcripts.removeBefore'](moment, limit)),
        count: () => later(archive.handlers['transcripts.count']()),
      },
      move,
    );

  it('counts those in the record as well', async () => {
    endedCall(1, said('a'));
    endedCall(2, said('b'));
    expect(await all().count()).toEqual(ok(2));
    await moveAll();
    expect(await all().count()).toEqual(ok(2));
  });

  it('removes those in the record as well', async () => {
    const attempt = endedCall(1, said('a'));
    const removing = all().removeBefore(null, 100);
    await time.pass(60_000);
    expect(await removing).toEqual(ok(1));
    expect(inRecord()).toBe(0);
    expect(inArchive(attempt.id)).toBeNull();
    expect(must(archive.handlers['transcripts.standingOfAttempt'](attempt.id))).toBe('removed');
  });
});

describe('words that arrive', () => {
  const keeper = (): AttemptWords =>
    new AttemptWords({
      words: {
        standing: (attempt) => later(archive.handlers['transcripts.standingOfAttempt'](attempt)),
        keep: (attempt, words) => later(archive.handlers['transcripts.keepOfAttempt'](attempt, words)),
      },
      follow,
      onKept: () => undefined,
    });

  it('are kept also where the archive has not heard of the attempt yet', async () => {
    const attempt = endedCall(1, null);
    expect(await keeper().isDone(attempt.id)).toEqual(ok(false));
    expect(await keeper().save(attempt.id, said('roof'))).toEqual(ok(undefined));
    expect(await keeper().isDone(attempt.id)).toEqual(ok(true));
    expect(found(archive, wish({ text: 'roof' }))).toHaveLength(1);
    expect(inRecord()).toBe(0);
  });

  it('of an attempt that nobody knows are refused', async () => {
    expect(await keeper().save('nobody' as AttemptId, said('x'))).toEqual(fail(problem('attempt_unknown')));
  });
});
