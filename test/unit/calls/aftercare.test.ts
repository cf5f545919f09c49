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
let kept: Map<AttemptId, Transcript>;
let removed: boolean;
let unwritten: Problem | null;
let transcript: Transcript;
let fetches: number;
let cents: number | null;

beforeEach(async () => {
  time = new ManualTime(PRESSED_AT);
  const journal = new MemoryJournal();
  book = new AttemptBook(journal, () => undefined);
  kept = new Map();
  removed = false;
  unwritten = null;
  transcript = words;
  fetches = 0;
  cents = 8;
  new Aftercare({
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
        return Promise.resolve(ok(transcript));
      },
    },
    store: {
      isDone: (id) => Promise.resolve(ok(removed || kept.has(id))),
      save: (id, one) => {
        if (unwritten) return Promise.resolve(fail(unwritten));
        kept.set(id, one);
        return Promise.resolve(ok(undefined));
      },
    },
  });
  await journal.begin(journaled());
  book.admit(attempt());
  await book.apply(ID, { kind: 'accepted', at: time.now(), callId: CALL, replay: false });
});

const end = (change = {}) => book.apply(ID, { kind: 'observed', at: time.now(), call: ended(change) });
const attemptNow = () => book.get(ID) ?? attempt();

describe('after the end of a call', () => {
  it('its words are fetched and kept', async () => {
    await end();
    await time.pass(5_000);
    expect(kept.get(ID)).toEqual(words);
  });

  it('words that come late are asked for again', async () => {
    transcript = noWords;
    await end();
    await time.pass(2_000);
    transcript = words;
    await time.pass(60_000);
    expect(kept.get(ID)).toEqual(words);
  });

  it('what is empty is not kept: it may yet come', async () => {
    transcript = noWords;
    await end();
    await time.pass(60 * 60_000);
    expect(kept.size).toBe(0);
  });

  it('words that could not be written are asked for again', async () => {
    unwritten = problem('storage_full');
    await end();
    await time.pass(2_000);
    unwritten = null;
    await time.pass(60_000);
    expect(kept.get(ID)).toEqual(words);
  });

  it('words that a person removed are not asked for again', async () => {
    removed = true;
    await end();
    await time.pass(60 * 60_000);
    expect(fetches).toBe(0);
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
