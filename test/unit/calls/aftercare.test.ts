import { beforeEach, describe, expect, it } from 'vitest';
import { Aftercare } from '../../../src-main/calls/aftercare/aftercare';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import type { Transcript } from '../../../src-main/domain/call/transcript';
import type { AttemptId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { fail, ok } from '../../../src-main/domain/result';
import { ManualTime } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { attempt, CALL, ended, journaled, PRESSED_AT } from '../../doubles/sample-attempts';

const ID = 'attempt-1' as AttemptId;
const words: Transcript = { fetchedAt: 1, turns: [{ role: 'assistant', content: 'Hello', startMs: 0, endMs: 900 }] };
const noWords: Transcript = { fetchedAt: 1, turns: [] };

let time: ManualTime;
let book: AttemptBook;
let aftercare: Aftercare;
let kept: Map<AttemptId, Transcript>;
let told: AttemptId[];
let transcript: Transcript;
let failing: Problem | null;
let fetches: number;
let cents: number | null;

beforeEach(async () => {
  time = new ManualTime(PRESSED_AT);
  const journal = new MemoryJournal();
  book = new AttemptBook(journal, () => undefined);
  kept = new Map();
  told = [];
  transcript = words;
  failing = null;
  fetches = 0;
  cents = 8;
  aftercare = new Aftercare({
    book,
    clock: time,
    timers: time,
    watcher: {
      one: () => Promise.resolve(ok(ended({ billingTotalCents: cents }))),
      newest: () => Promise.resolve(ok([])),
    },
    source: {
      transcript: () => {
        fetches += 1;
        return Promise.resolve(failing ? fail(failing) : ok(transcript));
      },
    },
    store: {
      load: (id) => Promise.resolve(ok(kept.get(id) ?? null)),
      save: (id, one) => {
        kept.set(id, one);
        return Promise.resolve(ok(undefined));
      },
    },
    onTranscript: (id) => told.push(id),
  });
  await journal.begin(journaled());
  book.admit(attempt());
  await book.apply(ID, { kind: 'accepted', at: time.now(), callId: CALL, replay: false });
});

const end = (change = {}) => book.apply(ID, { kind: 'observed', at: time.now(), call: ended(change) });
const attemptNow = () => book.get(ID) ?? attempt();

describe('after the end of a call', () => {
  it('its words are fetched, kept and told', async () => {
    await end();
    await time.pass(5_000);
    expect(kept.get(ID)).toEqual(words);
    expect(told).toEqual([ID]);
  });

  it('words that come late are asked for again', async () => {
    transcript = noWords;
    await end();
    await time.pass(2_000);
    transcript = words;
    await time.pass(60_000);
    expect(kept.get(ID)).toEqual(words);
  });

  it('it stops asking when there are none', async () => {
    transcript = noWords;
    await end();
    await time.pass(60 * 60_000);
    expect(fetches).toBeLessThan(6);
    expect(time.pending()).toBe(0);
  });

  it('a cost that comes late is learned', async () => {
    await end({ billingTotalCents: null });
    await time.pass(1_000);
    expect(attemptNow().billingTotalCents).toBe(8);
  });
});

describe('asking for the words', () => {
  it('gives kept ones at once and does not fetch', async () => {
    kept.set(ID, words);
    await end();
    const before = fetches;
    expect(await aftercare.words(attemptNow())).toEqual(ok(words));
    expect(fetches).toBe(before);
  });

  it('says that there are none while the call runs', async () => {
    expect(await aftercare.words(attemptNow())).toEqual(ok(null));
  });

  it('fetches missing ones behind it and then gives the outcome', async () => {
    await end();
    failing = problem('network_unreachable');
    expect(await aftercare.words(attemptNow())).toBe('fetching');
    await time.pass(0);
    expect(told).toEqual([ID]);
    expect(await aftercare.words(attemptNow())).toMatchObject({ ok: false, error: { code: 'network_unreachable' } });
    failing = null;
    expect(await aftercare.words(attemptNow())).toBe('fetching');
  });
});
