import { beforeEach, describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src-main/domain/call/transcript';
import type { EntryKey } from '../../../src-main/domain/history/history-entry';
import type { AttemptId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { fail, ok, type Result } from '../../../src-main/domain/result';
import { entryHandlers } from '../../../src-main/service/handlers/entry-handlers';
import type { AppParts } from '../../../src-main/service/handlers/parts';
import { wordsHandlers } from '../../../src-main/service/handlers/words-handlers';
import { archiveHere, NOON, serverCall, takeAll, type HereArchive } from '../../doubles/archive-kit';
import { ACCOUNT, attempt, PRESSED_AT } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

const said = (content: string): Transcript => ({
  fetchedAt: NOON,
  turns: [{ role: 'assistant', content, startMs: 84_000, endMs: null }],
});

let archive: HereArchive;
let now: number;
let fetched: Result<Transcript, Problem>;
let fetches: number;
let copied: string[];
let opened: string[];
let changes: number;
let keyHome: 'keychain' | 'sandbox';
/** Words that the record has still, by attempt. */
let inRecord: Map<AttemptId, Transcript>;

const later = <T>(value: T): Promise<T> => Promise.resolve(value);

/** The handlers over the real archive. */
function handlers() {
  const on = archive.handlers;
  const parts = {
    accounts: { activeId: () => ACCOUNT, get: () => ({ keyHome }) },
    archive: {
      reader: {
        page: (...asked: Parameters<(typeof on)['history.page']>) => later(on['history.page'](...asked)),
        tally: (...asked: Parameters<(typeof on)['history.tally']>) => later(on['history.tally'](...asked)),
        entry: (key: EntryKey) => later(on['history.entry'](key)),
        ofAttempt: (id: AttemptId) => later(on['history.ofAttempt'](id)),
        choices: () => later(on['history.choices'](ACCOUNT)),
      },
      notes: {
        setNote: (key: EntryKey, text: string) => later(on['notes.setNote'](key, text)),
        setTags: (key: EntryKey, tags: readonly string[]) => later(on['notes.setTags'](key, tags)),
      },
      transcripts: {
        ofEntry: (key: EntryKey) => later(on['transcripts.ofEntry'](key)),
        keep: (...kept: Parameters<(typeof on)['transcripts.keep']>) => later(on['transcripts.keep'](...kept)),
        remove: (key: EntryKey) => later(on['transcripts.remove'](key)),
      },
    },
    past: {
      moveWords: {
        one: (id: AttemptId) => {
          const words = inRecord.get(id);
          if (words) must(on['transcripts.takeOver'](new Map([[id, words]])));
          return later(ok(null));
        },
      },
    },
    transcriptSource: {
      transcript: () => {
        fetches += 1;
        return later(fetched);
      },
    },
    now: () => now,
    historyChanged: () => (changes += 1),
    copyText: (text: string) => copied.push(text),
    openPage: (url: string) => opened.push(url),
  } as unknown as AppParts;
  return { ...entryHandlers(parts), ...wordsHandlers(parts) };
}

/** The key of the only call there is. */
const keyOf = (): string => {
  const row = archive.database.get('SELECT row FROM calls');
  return String(row?.['row']);
};

beforeEach(() => {
  archive = archiveHere(tempFolder());
  now = NOON + 3_600_000;
  fetched = ok(said('Hello'));
  fetches = 0;
  copied = [];
  opened = [];
  changes = 0;
  keyHome = 'keychain';
  inRecord = new Map();
});

describe('one call of the history', () => {
  it('is given with what was told of it and when, and nothing more', async () => {
    takeAll(archive, [serverCall(1, { gradeScore: 0.8, gradedAt: NOON + 5, billedAt: null, endReason: 'moon_phase' })]);
    const entry = await handlers()['history.entry']({ by: 'key', key: keyOf() });
    const { startedAt, endedAt } = serverCall(1);
    expect(entry).toMatchObject({
      ok: true,
      value: {
        row: { callId: serverCall(1).callId, gradeScore: 0.8 },
        words: { state: 'unknown', turns: [], fetchedAt: null },
        timeline: [
          { at: startedAt, text: 'Began' },
          { at: endedAt, text: 'Ended: moon_phase' },
          { at: NOON + 5, text: 'Graded' },
        ],
      },
    });
  });

  it('that tells no start has none in its timeline', async () => {
    takeAll(archive, [serverCall(1, { startedAt: null, endedAt: null })]);
    const entry = await handlers()['history.entry']({ by: 'key', key: keyOf() });
    expect(entry.ok && entry.value?.timeline).toEqual([]);
  });

  it('that is not there is a problem by its key, and nothing yet by its attempt', async () => {
    expect(await handlers()['history.entry']({ by: 'key', key: '5' })).toEqual(fail(problem('attempt_unknown')));
    expect(await handlers()['history.entry']({ by: 'attempt', attemptId: 'a' })).toEqual(ok(null));
  });

  it('of this app comes with the words that the record still had', async () => {
    const made = attempt({ state: 'completed', callId: serverCall(1).callId, endedAt: PRESSED_AT });
    must(archive.handlers['record.follow']([made], 1));
    inRecord.set(made.id, said('From before'));
    const entry = await handlers()['history.entry']({ by: 'attempt', attemptId: made.id });
    expect(entry).toMatchObject({ value: { words: { state: 'kept', turns: [{ content: 'From before' }] } } });
  });

  it.each(['keychain', 'sandbox'] as const)('has a page in the dashboard unless it is pretended: %s', async (home) => {
    keyHome = home;
    takeAll(archive, [serverCall(1)]);
    const open = await handlers()['history.openDashboard']({ key: keyOf() });
    const link = await handlers()['history.copy']({ key: keyOf(), what: 'link' });
    expect([open.ok, link.ok]).toEqual(home === 'keychain' ? [true, true] : [false, false]);
    expect(opened.length + copied.length).toBe(home === 'keychain' ? 2 : 0);
    expect(opened.every((url) => url.includes(serverCall(1).callId))).toBe(true);
  });

  it('its number and id are copied as they are', async () => {
    takeAll(archive, [serverCall(1, { direction: 'inbound' })]);
    await handlers()['history.copy']({ key: keyOf(), what: 'number' });
    await handlers()['history.copy']({ key: keyOf(), what: 'id' });
    expect(copied).toEqual(['+14155550100', serverCall(1).callId]);
  });

  it('notes and tags are kept and told', async () => {
    takeAll(archive, [serverCall(1)]);
    await handlers()['history.setEntryNote']({ key: keyOf(), note: 'n' });
    await handlers()['history.setTags']({ key: keyOf(), tags: ['roof'] });
    expect(must(archive.handlers['history.entry'](keyOf() as EntryKey))).toMatchObject({ note: 'n', tags: ['roof'] });
    expect(changes).toBe(2);
  });
});

describe('the words of a call', () => {
  const fetchWords = () => handlers()['history.fetchWords']({ key: keyOf() });

  it('are fetched and kept', async () => {
    takeAll(archive, [serverCall(1)]);
    expect(await fetchWords()).toMatchObject({ value: { state: 'kept', turns: [{ content: 'Hello' }] } });
    expect(must(archive.handlers['transcripts.count']())).toBe(1);
    expect(changes).toBe(1);
  });

  it('that are empty soon after the end are not kept as none: they may yet come', async () => {
    takeAll(archive, [serverCall(1)]);
    fetched = ok({ fetchedAt: NOON, turns: [] });
    now = (serverCall(1).endedAt ?? 0) + 10_000;
    expect(await fetchWords()).toMatchObject({ value: { state: 'none' } });
    expect(must(archive.handlers['history.entry'](keyOf() as EntryKey))?.transcript).toBe('unknown');
    now += 3_600_000;
    await fetchWords();
    expect(must(archive.handlers['history.entry'](keyOf() as EntryKey))?.transcript).toBe('none');
  });

  it('of a call that runs are not asked for', async () => {
    takeAll(archive, [serverCall(1, { status: 'in_progress', endedAt: null })]);
    expect(await fetchWords()).toMatchObject({ value: { state: 'running' } });
    expect(fetches).toBe(0);
  });

  it('that cannot be fetched are told, and nothing changes', async () => {
    takeAll(archive, [serverCall(1)]);
    fetched = fail(problem('network_unreachable'));
    expect(await fetchWords()).toMatchObject({ ok: false, error: { code: 'network_unreachable' } });
    expect(changes).toBe(0);
  });

  it('are copied with who spoke and when', async () => {
    takeAll(archive, [serverCall(1)]);
    fetched = ok({
      fetchedAt: NOON,
      turns: [...said('Hello').turns, { role: 'user', content: 'Hi', startMs: null, endMs: null }],
    });
    await fetchWords();
    await handlers()['words.copy']({ key: keyOf(), turns: null });
    await handlers()['words.copy']({ key: keyOf(), turns: { from: 1, count: 1 } });
    expect(copied).toEqual(['[1:24] Reception: Hello\nOther side: Hi', 'Other side: Hi']);
    expect(await handlers()['words.copy']({ key: keyOf(), turns: { from: 2, count: 1 } })).toEqual(
      fail(problem('transcript_missing')),
    );
  });

  it('are removed, found no more, and brought back by fetching', async () => {
    takeAll(archive, [serverCall(1)]);
    await fetchWords();
    expect(await handlers()['words.remove']({ key: keyOf() })).toEqual(ok(null));
    const entry = await handlers()['history.entry']({ by: 'key', key: keyOf() });
    expect(entry).toMatchObject({ value: { words: { state: 'removed', turns: [] } } });
    await fetchWords();
    expect(must(archive.handlers['transcripts.count']())).toBe(1);
  });
});
