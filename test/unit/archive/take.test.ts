import { describe, expect, it } from 'vitest';
import type { AccountId, CallId } from '../../../src-main/domain/ids';
import type { EntryKey } from '../../../src-main/domain/history/history-entry';
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
import { ACCOUNT, attempt } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

const here = (): HereArchive => archiveHere(tempFolder());
const idsOf = (calls: readonly { readonly callId: CallId }[]): readonly string[] => calls.map(({ callId }) => callId);
const only = (archive: HereArchive) => {
  const { rows } = must(archive.handlers['history.page'](wish({ tests: 'shown' }), 0, 10));
  expect(rows).toHaveLength(1);
  return rows[0]?.entry;
};
const keyOf = (archive: HereArchive): EntryKey => only(archive)?.key ?? ('0' as EntryKey);

describe('calls taken over', () => {
  it('are there once, newest first, however often and in which order they come', () => {
    const archive = here();
    const calls = [0, 1, 2, 3, 4].map((nth) => serverCall(nth));
    expect(takeAll(archive, calls.slice(2))).toMatchObject({ added: 3, changed: 0 });
    expect(takeAll(archive, [...calls].reverse())).toMatchObject({ added: 2, changed: 0 });
    expect(takeAll(archive, [...calls, ...calls])).toMatchObject({ added: 0, changed: 0 });
    expect(found(archive, wish())).toEqual(idsOf(calls));
    expect(found(archive, wish({}, 'oldest'))).toEqual(idsOf([...calls].reverse()));
  });

  it('follow what ThunderPhone tells of them now, in the row and in the search', () => {
    const archive = here();
    takeAll(archive, [serverCall(0, { status: 'in_progress', endReason: null, durationSeconds: null })]);
    expect(takeAll(archive, [serverCall(0, { endReason: 'timeout' })])).toMatchObject({ added: 0, changed: 1 });
    expect(only(archive)).toMatchObject({ state: 'completed', endReason: 'timeout', durationSeconds: 30 });
    expect(found(archive, wish({ states: ['in_progress'] }))).toEqual([]);
    expect(found(archive, wish({ endReasons: ['timeout'] }))).toHaveLength(1);
  });

  it('keep a person’s note and tags, and their words, through every refresh', () => {
    const archive = here();
    takeAll(archive, [serverCall(0)]);
    const key = keyOf(archive);
    must(archive.handlers['notes.setNote'](key, 'ask for the plumber'));
    must(archive.handlers['notes.setTags'](key, ['urgent', 'urgent', 'roof']));
    must(archive.handlers['transcripts.keep'](ACCOUNT, serverCall(0).callId, talk('good morning')));
    takeAll(archive, [serverCall(0, { status: 'failed', agentName: '' })]);
    expect(only(archive)).toMatchObject({
      key,
      state: 'failed',
      agentName: 'Reception',
      note: 'ask for the plumber',
      tags: ['urgent', 'roof'],
      transcript: 'kept',
    });
    expect(found(archive, wish({ text: 'plumber morning', tags: ['roof'] }))).toHaveLength(1);
  });

  it('of one moment all have their place', () => {
    const archive = here();
    const calls = Array.from({ length: 1_500 }, (_, nth) => serverCall(nth, { startedAt: NOON }));
    takeAll(archive, calls);
    takeAll(archive, [serverCall(2_000, { startedAt: NOON + 1 })]);
    expect(counted(archive, wish())).toBe(1_501);
    expect(new Set(found(archive, wish(), 0, 1_000)).size + found(archive, wish(), 1_000, 1_000).length).toBe(1_501);
  });

  it.each([null, -1, 0, 1e18, Number.NaN])('with a start of %s stand where they were first seen', (startedAt) => {
    const archive = here();
    takeAll(archive, [serverCall(0, { startedAt })]);
    expect(only(archive)?.at).toBe(NOON);
  });

  it('of words that are not known yet are kept as they are', () => {
    const archive = here();
    takeAll(archive, [serverCall(0, { status: 'ringing', direction: 'carrier pigeon', endReason: 'zap!' })]);
    expect(only(archive)).toMatchObject({ state: 'in_progress', apiStatus: 'ringing', direction: 'carrier pigeon' });
    expect(must(archive.handlers['history.choices'](ACCOUNT))).toMatchObject({
      directions: ['carrier pigeon'],
      endReasons: ['zap!'],
    });
  });

  it('of several accounts keep apart, also with the same id', () => {
    const archive = here();
    const other = 'account-2' as AccountId;
    takeAll(archive, [serverCall(0), serverCall(1)]);
    takeAll(archive, [serverCall(0)], other);
    expect(counted(archive, wish())).toBe(2);
    expect(counted(archive, wish({}, 'newest', other))).toBe(1);
    expect(counted(archive, wish({}, 'newest', 'account-3' as AccountId))).toBe(0);
  });

  it('and how far the import has come are written together or not at all', () => {
    const archive = here();
    archive.database.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE OF stand_json ON accounts
      BEGIN SELECT RAISE(ABORT, 'no'); END`);
    expect(() => takeAll(archive, [serverCall(0)])).toThrow('no');
    expect(counted(archive, wish())).toBe(0);
    archive.database.exec('DROP TRIGGER temp.full');
    takeAll(archive, [serverCall(0)]);
    expect(must(archive.handlers['import.stand'](ACCOUNT))).toEqual(STAND);
    expect(counted(archive, wish())).toBe(1);
    expect(must(archive.handlers['history.choices'](ACCOUNT)).agentNames).toEqual(['Reception']);
  });
});

describe('calls that run', () => {
  it('are told until they ended or are gone, the longest unseen first', () => {
    const archive = here();
    const running = (nth: number) => serverCall(nth, { status: 'in_progress' });
    takeAll(archive, [running(0), serverCall(1), serverCall(2, { status: 'ringing' })]);
    must(archive.handlers['import.take'](ACCOUNT, [running(0)], STAND, NOON + 1));
    const told = () => must(archive.handlers['import.running'](ACCOUNT, 10));
    expect(told()).toEqual(idsOf([serverCall(2), serverCall(0)]));
    must(archive.handlers['import.gone'](ACCOUNT, serverCall(2).callId));
    expect(told()).toEqual(idsOf([serverCall(0)]));
    takeAll(archive, [serverCall(0)]);
    expect(told()).toEqual([]);
    takeAll(archive, [running(2)]);
    expect(told()).toEqual(idsOf([serverCall(2)]));
  });
});

describe('calls that were taken over', () => {
  it('are known, and one that only an attempt became is not until the list has shown it', () => {
    const archive = here();
    const known = () =>
      must(
        archive.handlers['import.known'](
          ACCOUNT,
          [serverCall(0), serverCall(1), serverCall(2)].map(({ callId }) => callId),
        ),
      );
    expect(known()).toEqual(new Set());
    takeAll(archive, [serverCall(0)]);
    const { callId } = serverCall(1);
    must(archive.handlers['record.follow']([attempt({ callId, state: 'in_progress', changedAt: NOON })], 1));
    expect(known()).toEqual(new Set(idsOf([serverCall(0)])));
    takeAll(archive, [serverCall(1)]);
    expect(known()).toEqual(new Set(idsOf([serverCall(0), serverCall(1)])));
  });

  it('stay known when an attempt turns out to have become them', () => {
    const archive = here();
    const { callId } = serverCall(0);
    must(archive.handlers['record.follow']([attempt({ state: 'unconfirmed' })], 1));
    takeAll(archive, [serverCall(0)]);
    must(archive.handlers['record.follow']([attempt({ callId, state: 'in_progress', changedAt: NOON })], 2));
    expect(must(archive.handlers['import.known'](ACCOUNT, [callId]))).toEqual(new Set([callId]));
  });
});

describe('attempts that are followed', () => {
  const call = serverCall(0);
  const became = attempt({ callId: call.callId, state: 'in_progress', note: 'mine', changedAt: NOON });

  it('stand in the history before they are calls', () => {
    const archive = here();
    must(archive.handlers['record.follow']([attempt({ state: 'refused' })], 7));
    expect(only(archive)).toMatchObject({
      attemptId: 'attempt-1',
      callId: null,
      state: 'refused',
      direction: 'outbound',
    });
    expect(must(archive.handlers['record.mark']())).toBe(7);
  });

  it('and their calls are one row, whichever comes first', () => {
    const first = here();
    must(first.handlers['record.follow']([became], 1));
    expect(takeAll(first, [call]).ofAttempts).toEqual(new Map([[call.callId, became.id]]));
    const second = here();
    takeAll(second, [call]);
    must(second.handlers['record.follow']([became], 1));
    for (const archive of [first, second]) {
      expect(only(archive)).toMatchObject({
        attemptId: became.id,
        callId: call.callId,
        note: 'mine',
        product: 'spark',
      });
      // The record alone says how an attempt stands.
      expect(only(archive)?.state).toBe('in_progress');
      expect(counted(archive, wish({ text: 'mine' }))).toBe(1);
    }
  });

  it('take over the row of a call that was there apart, with what the person wrote and what was said', () => {
    const archive = here();
    must(archive.handlers['record.follow']([attempt({ state: 'unconfirmed', note: 'mine' })], 1));
    takeAll(archive, [call]);
    const apart = must(archive.handlers['history.page'](wish({ text: 'spark OR reception' }), 0, 10));
    expect(apart.rows).toHaveLength(0);
    const rows = must(archive.handlers['history.page'](wish(), 0, 10)).rows.map(({ entry }) => entry);
    const other = rows.find((row) => row.attemptId === null);
    const own = rows.find((row) => row.attemptId !== null);
    must(archive.handlers['notes.setNote'](other?.key ?? ('0' as EntryKey), 'theirs'));
    must(archive.handlers['notes.setTags'](other?.key ?? ('0' as EntryKey), ['roof']));
    must(archive.handlers['transcripts.keep'](ACCOUNT, call.callId, talk('good morning')));
    must(archive.handlers['record.follow']([became], 2));
    must(archive.handlers['record.follow']([became], 3));
    expect(only(archive)).toMatchObject({
      key: own?.key,
      callId: call.callId,
      note: 'mine\ntheirs',
      tags: ['roof'],
      transcript: 'kept',
    });
    expect(found(archive, wish({ text: 'morning theirs' }))).toEqual([call.callId]);
    // Written anew by the person: what was carried along is not brought back.
    must(archive.handlers['notes.setNote'](keyOf(archive), 'all new'));
    must(archive.handlers['record.follow']([{ ...became, note: 'all new' }], 4));
    expect(only(archive)?.note).toBe('all new');
  });

  it('stand in time by ThunderPhone’s clock', () => {
    const archive = here();
    const sends = [{ at: NOON, clockOffsetMs: -5_000 }];
    must(archive.handlers['record.follow']([attempt({ createdAt: NOON, sends })], 1));
    expect(only(archive)?.at).toBe(NOON - 5_000);
  });
});

describe('what was said', () => {
  it('is kept, found, and removed for good, one by one or by age', () => {
    const archive = here();
    takeAll(
      archive,
      [0, 1, 2].map((nth) => serverCall(nth)),
    );
    for (const nth of [0, 1]) {
      must(
        archive.handlers['transcripts.keep'](ACCOUNT, serverCall(nth).callId, talk(`lobster number ${String(nth)}`)),
      );
    }
    must(archive.handlers['transcripts.keep'](ACCOUNT, serverCall(2).callId, { fetchedAt: NOON, turns: [] }));
    expect(found(archive, wish({ text: 'lobster' }))).toEqual(idsOf([serverCall(0), serverCall(1)]));
    expect(must(archive.handlers['transcripts.wanting'](ACCOUNT, ALL, 10)).calls).toEqual([]);
    expect(must(archive.handlers['transcripts.count']())).toBe(2);

    expect(must(archive.handlers['transcripts.removeBefore'](NOON - 30_000, 10))).toBe(1);
    expect(found(archive, wish({ text: 'lobster' }))).toEqual(idsOf([serverCall(0)]));
    const { rows } = must(archive.handlers['history.page'](wish(), 0, 10));
    must(archive.handlers['transcripts.remove'](rows[0]?.entry.key ?? ('0' as EntryKey)));
    expect(found(archive, wish({ text: 'lobster' }))).toEqual([]);
    expect(must(archive.handlers['transcripts.count']())).toBe(0);
    expect(must(archive.handlers['transcripts.wanting'](ACCOUNT, ALL, 10)).calls).toEqual([]);
    const stands = must(archive.handlers['history.page'](wish(), 0, 10)).rows.map(({ entry }) => entry.transcript);
    expect(stands).toEqual(['removed', 'removed', 'none']);
  });

  it('is asked for newest first, of ended calls only', () => {
    const archive = here();
    takeAll(archive, [serverCall(2), serverCall(0), serverCall(1, { status: 'in_progress' })]);
    expect(must(archive.handlers['transcripts.wanting'](ACCOUNT, ALL, 10)).calls).toEqual(
      idsOf([serverCall(0), serverCall(2)]),
    );
    expect(must(archive.handlers['transcripts.wanting'](ACCOUNT, ALL, 1))).toEqual({
      calls: idsOf([serverCall(0)]),
      total: 2,
    });
  });

  it('is asked for within a span: from a beginning on, and up to an end', () => {
    const archive = here();
    takeAll(archive, [serverCall(0), serverCall(1), serverCall(2)]);
    const within = (since: number | null, until: number) =>
      must(archive.handlers['transcripts.wanting'](ACCOUNT, { since, until }, 10)).calls;
    expect(within(NOON - 60_000, NOON + 60_000)).toEqual(idsOf([serverCall(0), serverCall(1)]));
    expect(within(null, NOON - 30_000)).toEqual(idsOf([serverCall(1), serverCall(2)]));
  });

  it('of a call that is not there is refused', () => {
    expect(here().handlers['transcripts.keep'](ACCOUNT, serverCall(0).callId, talk('x')).ok).toBe(false);
  });
});

const ALL = { since: null, until: Number.MAX_SAFE_INTEGER };

const talk = (content: string) => ({
  fetchedAt: NOON,
  turns: [{ role: 'user', content, startMs: 1_000, endMs: 2_000 }],
});
