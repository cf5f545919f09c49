import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { LookUp } from '../../../src-main/calls/settle/look-up';
import { Settler } from '../../../src-main/calls/settle/settler';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { CallSnapshot } from '../../../src-main/domain/call/call-snapshot';
import type { AttemptId, CallId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { ManualTime, settled } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { press } from '../../doubles/presses';
import { CALL, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';
import { ScriptedFinder } from '../../doubles/scripted-finder';
import { SettableClock } from '../../doubles/settable-clock';

const DAY = 24 * 60 * 60_000;
const OTHER = '55' as CallId;

let time: ManualTime;
let serverClock: SettableClock;
let journal: MemoryJournal;
let book: AttemptBook;
let finder: ScriptedFinder;
let faults: unknown[];
let settler: Settler | null = null;

beforeEach(() => {
  time = new ManualTime(PRESSED_AT);
  serverClock = new SettableClock();
  journal = new MemoryJournal();
  finder = new ScriptedFinder();
  start();
});

/** The program, started on what the journal holds. */
function start(): void {
  settler?.stop();
  faults = [];
  book = new AttemptBook(journal, () => undefined);
  for (const one of journal.attempts.values()) book.admit(one);
  const onFault = (error: unknown) => faults.push(error);
  const lookUp = new LookUp({ book, finder, ownership: journal, clock: time, serverClock, onFault });
  settler = new Settler({ book, lookUp, clock: time, timers: time });
}

/** A press whose answer was lost. */
async function lost(nth = 1): Promise<AttemptId> {
  const event = press(nth, {}, { at: time.now(), clockOffsetMs: serverClock.offset });
  const begun = await journal.begin(event);
  if (begun.ok) book.admit(begun.value.attempt);
  await book.apply(event.attemptId, { kind: 'unconfirmed', at: time.now(), problem: problem('network_timeout') });
  return event.attemptId;
}

const stateOf = (id: AttemptId): Attempt['state'] | undefined => book.get(id)?.state;
const begunNow = (change: Partial<CallSnapshot> = {}) => snapshot({ startedAt: time.now() + 500, ...change });

describe('an attempt whose answer was lost', () => {
  it('is looked up within two seconds, and found', async () => {
    const id = await lost();
    finder.calls = [snapshot()];
    await time.pass(2_000);
    expect(book.get(id)).toMatchObject({ state: 'in_progress', callId: CALL });
  });

  it('is looked up at growing intervals', async () => {
    await lost();
    const gaps: number[] = [];
    for (let look = 0; look < 5; look += 1) {
      const gap = time.untilNext() ?? 0;
      gaps.push(gap);
      await time.pass(gap);
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(new Set(gaps).size).toBe(5);
  });

  it('is not called "not placed" before several looks got an answer', async () => {
    const id = await lost();
    await time.pass(60_000);
    expect(finder.looks).toBeGreaterThan(3);
    expect(stateOf(id)).toBe('unconfirmed');
    await time.pass(60_000);
    expect(book.get(id)).toMatchObject({ state: 'not_placed', problem: null });
  });

  it('is not called "not placed" sooner because somebody keeps asking', async () => {
    const id = await lost();
    for (let press = 0; press < 20; press += 1) await settler?.check(id);
    expect(finder.looks).toBe(20);
    expect(stateOf(id)).toBe('unconfirmed');
  });

  it('stays unconfirmed for as long as ThunderPhone cannot be asked', async () => {
    const id = await lost();
    finder.failing = problem('network_unreachable');
    await time.pass(60 * 60_000);
    expect(stateOf(id)).toBe('unconfirmed');
    finder.failing = null;
    finder.calls = [snapshot()];
    settler?.wake();
    await settled();
    expect(stateOf(id)).toBe('in_progress');
  });

  it('leaves ThunderPhone alone for as long as that asks for', async () => {
    await lost();
    finder.failing = problem('api_rate_limited', { retryAfterMs: 300_000 });
    await time.pass(1_000);
    expect(time.untilNext()).toBe(300_000);
  });

  it('goes on being looked for when a look throws', async () => {
    const id = await lost();
    finder.throwing = new TypeError('broken');
    await time.pass(60_000);
    expect(faults).toHaveLength(finder.looks);
    finder.throwing = null;
    finder.calls = [snapshot()];
    await time.pass(60_000);
    expect(stateOf(id)).toBe('in_progress');
  });

  it('is looked up again after a restart, and counted anew', async () => {
    const id = await lost();
    await time.pass(60_000);
    start();
    await time.pass(60_000);
    expect(stateOf(id)).toBe('unconfirmed');
    finder.calls = [snapshot()];
    await time.pass(20_000);
    expect(stateOf(id)).toBe('in_progress');
  });
});

describe('whose call it is', () => {
  it('is not one that another attempt owns', async () => {
    const id = await lost();
    const other = await lost(2);
    await book.apply(other, { kind: 'accepted', at: time.now(), callId: CALL, replay: false });
    finder.calls = [snapshot()];
    await time.pass(60_000);
    expect(stateOf(id)).toBe('unconfirmed');
  });

  it('is nobody’s as long as an attempt to the same number has its answer still to come', async () => {
    const id = await lost();
    await time.pass(500);
    const begun = await journal.begin(press(2, {}, { at: time.now(), clockOffsetMs: 0 }));
    if (!begun.ok) throw new Error('not begun');
    book.admit(begun.value.attempt);
    finder.calls = [begunNow()];
    await time.pass(20_000);
    expect(stateOf(id)).toBe('unconfirmed');
    await book.apply(begun.value.attempt.id, { kind: 'accepted', at: time.now(), callId: CALL, replay: false });
    await time.pass(20_000);
    expect(book.get(id)).toMatchObject({ state: 'unconfirmed', callId: null });
  });

  it('goes by the order of the presses', async () => {
    const first = await lost(1);
    const call = begunNow();
    await time.pass(500);
    const second = await lost(2);
    finder.calls = [begunNow({ callId: OTHER }), call];
    await time.pass(2_000);
    expect([book.get(first)?.callId, book.get(second)?.callId]).toEqual([CALL, OTHER]);
  });

  it('is left to a person when somebody else called too, with the times, said once', async () => {
    const id = await lost();
    finder.calls = [begunNow(), begunNow({ callId: OTHER, startedAt: time.now() + 30_000 })];
    await time.pass(3 * 60 * 60_000);
    expect(book.get(id)).toMatchObject({ state: 'unconfirmed', callId: null, problem: { code: 'calls_ambiguous' } });
    expect(book.get(id)?.problem?.what).toMatch(/2 calls .*\d:\d\d:00 .M, \d+:\d\d:30 .M/);
    expect(journal.written.filter((event) => event.kind === 'undecided')).toHaveLength(1);
    expect(finder.looks).toBeLessThan(12);
  });
});

describe('a call that was not placed as far as is known', () => {
  const given = async (): Promise<AttemptId> => {
    const id = await lost();
    await time.pass(2 * 60_000);
    expect(stateOf(id)).toBe('not_placed');
    return id;
  };
  const late = () => {
    finder.calls = [snapshot({ startedAt: PRESSED_AT + 90_000 })];
  };

  it('is found when it shows up late', async () => {
    const id = await given();
    late();
    await time.pass(10 * 60_000);
    expect(stateOf(id)).toBe('in_progress');
  });

  it('is found after a restart, hours later and put away', async () => {
    const id = await given();
    await book.apply(id, { kind: 'dismissed', at: time.now() });
    await time.pass(5 * 60 * 60_000);
    start();
    late();
    settler?.wake();
    await settled();
    expect(book.get(id)).toMatchObject({ state: 'in_progress', dismissed: false });
  });

  it('is looked for a day and no longer', async () => {
    await given();
    await time.pass(DAY + 60 * 60_000);
    const looks = finder.looks;
    expect(time.pending()).toBe(0);
    start();
    settler?.wake();
    await time.pass(DAY);
    expect(finder.looks).toBe(looks);
  });
});

describe('a clock that is not right', () => {
  it.each([
    ['three hours behind all the time', 3 * 60 * 60_000, 3 * 60 * 60_000],
    ['set back a day between press and look', 0, DAY],
    ['set forward a day between press and look', 0, -DAY],
    ['put right between press and look', DAY, 0],
    ['wrong, which nothing told before the press', null, 3 * 60 * 60_000],
    ['wrong at the press and put right before anything told', null, 0],
  ])('%s does not lose the call', async (_name, atPress, atLook) => {
    serverClock.offset = atPress;
    const id = await lost();
    finder.calls = [snapshot({ startedAt: PRESSED_AT + (atPress ?? atLook) + 700 })];
    serverClock.offset = atLook;
    // The computer's own clock moves by as much as the difference to ThunderPhone's does.
    time.set(PRESSED_AT + (atPress ?? atLook) - atLook);
    start();
    await time.pass(2_000);
    expect(book.get(id)).toMatchObject({ state: 'in_progress', callId: CALL });
  });

  it.each([
    ['back', -DAY],
    ['forward', DAY],
  ])('and set %s a day neither hurries nor hinders "not placed"', async (_name, by) => {
    const id = await lost();
    time.set(time.now() + by);
    await time.pass(60_000);
    expect(stateOf(id)).toBe('unconfirmed');
    await time.pass(60_000);
    expect(stateOf(id)).toBe('not_placed');
  });
});
