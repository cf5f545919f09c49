import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { Follower } from '../../../src-main/calls/follow/follower';
import { backOffMs, FOLLOW_LIMIT_MS, pollDelayMs } from '../../../src-main/calls/follow/pace';
import type { CallWatcher } from '../../../src-main/calls/ports';
import type { CallSnapshot } from '../../../src-main/domain/call/call-snapshot';
import type { AttemptId, CallId, DraftId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { fail, ok } from '../../../src-main/domain/result';
import { ManualTime } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { attempt, ended, journaled, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';

const DAY = 24 * 60 * 60_000;

class ScriptedWatcher implements CallWatcher {
  readonly asked: string[] = [];
  readonly rows = new Map<CallId, CallSnapshot>();
  failing: Problem | null = null;

  one(_account: unknown, id: CallId) {
    this.asked.push(id);
    const row = this.rows.get(id);
    if (this.failing) return Promise.resolve(fail(this.failing));
    return Promise.resolve(row ? ok(row) : fail(problem('api_not_found')));
  }

  newest(_account: unknown, limit: number) {
    this.asked.push(`list ${limit}`);
    if (this.failing) return Promise.resolve(fail(this.failing));
    return Promise.resolve(ok([...this.rows.values()]));
  }
}

let time: ManualTime;
let journal: MemoryJournal;
let book: AttemptBook;
let watcher: ScriptedWatcher;
let follower: Follower;

beforeEach(() => {
  time = new ManualTime(PRESSED_AT);
  journal = new MemoryJournal();
  book = new AttemptBook(journal, () => undefined);
  watcher = new ScriptedWatcher();
  follow();
});

/** As each run does. */
function follow(): void {
  const steady = (): number => time.steady();
  follower = new Follower({ book, watcher, clock: time, steady, timers: time, random: () => 0.5 });
}

async function live(n: number): Promise<{ id: AttemptId; callId: CallId }> {
  const id = `attempt-${n}` as AttemptId;
  const callId = String(100 + n) as CallId;
  await journal.begin(journaled({ attemptId: id, draftId: `draft-${n}` as DraftId }));
  watcher.rows.set(callId, snapshot({ callId }));
  book.admit(attempt({ id, draftId: `draft-${n}` as DraftId }));
  await book.apply(id, { kind: 'accepted', at: time.now(), callId, replay: false });
  return { id, callId };
}

describe('a live call', () => {
  it('is looked at at once, then at its pace, until it ends', async () => {
    const { id, callId } = await live(1);
    await time.pass(0);
    expect(book.get(id)?.state).toBe('in_progress');
    watcher.rows.set(callId, ended({ callId }));
    await time.pass(pollDelayMs(0));
    expect(book.get(id)?.state).toBe('completed');
    const asked = watcher.asked.length;
    await time.pass(60_000);
    expect(watcher.asked).toHaveLength(asked);
  });

  it('is looked at less often as it grows old', () => {
    const paces = [0, 2, 10, 60].map((minutes) => pollDelayMs(minutes * 60_000));
    expect(paces).toEqual([...paces].sort((a, b) => a - b));
    expect(new Set(paces).size).toBe(4);
  });

  it('is no longer followed after the limit, and says so', async () => {
    const { id } = await live(1);
    await time.pass(FOLLOW_LIMIT_MS + 60_000);
    expect(book.get(id)).toMatchObject({ state: 'in_progress', following: 'limit' });
    const asked = watcher.asked.length;
    await time.pass(10 * 60_000);
    expect(watcher.asked).toHaveLength(asked);
  });

  it('is given up only after ThunderPhone did not know it several times', async () => {
    const { id, callId } = await live(1);
    watcher.rows.delete(callId);
    await time.pass(0);
    expect(book.get(id)?.following).toBe('yes');
    await time.pass(5 * 60_000);
    expect(book.get(id)?.following).toBe('gone');
  });

  it('that ThunderPhone knows a moment later is followed on', async () => {
    const { id, callId } = await live(1);
    watcher.rows.delete(callId);
    await time.pass(0);
    watcher.rows.set(callId, ended({ callId }));
    await time.pass(60_000);
    expect(book.get(id)?.state).toBe('completed');
  });
});

describe('many live calls', () => {
  it('are looked at with one list request', async () => {
    for (let n = 1; n <= 6; n += 1) await live(n);
    await time.pass(0);
    follower.suspend();
    watcher.asked.length = 0;
    follower.wake();
    await time.pass(0);
    expect(watcher.asked).toEqual(['list 32']);
  });

  it('that the list does not hold are asked for one by one', async () => {
    const calls = [];
    for (let n = 1; n <= 5; n += 1) calls.push(await live(n));
    await time.pass(0);
    follower.suspend();
    watcher.asked.length = 0;
    const hidden = calls[0]?.callId ?? ('' as CallId);
    const row = watcher.rows.get(hidden);
    watcher.newest = () => Promise.resolve(ok([...watcher.rows.values()].filter((one) => one !== row)));
    follower.wake();
    await time.pass(0);
    expect(watcher.asked).toEqual([hidden]);
  });
});

describe('errors', () => {
  it('slow the looking down, and no call is lost', async () => {
    const { id, callId } = await live(1);
    await time.pass(0);
    watcher.failing = problem('api_server');
    await time.pass(5 * 60_000);
    const whileFailing = watcher.asked.length;
    expect(whileFailing).toBeLessThan(12);
    watcher.failing = null;
    watcher.rows.set(callId, ended({ callId }));
    await time.pass(5 * 60_000);
    expect(book.get(id)?.state).toBe('completed');
  });

  it('wait as long as Retry-After says', async () => {
    await live(1);
    await time.pass(0);
    watcher.failing = problem('api_rate_limited', { retryAfterMs: 90_000 });
    await time.pass(pollDelayMs(0));
    const asked = watcher.asked.length;
    await time.pass(89_000);
    expect(watcher.asked).toHaveLength(asked);
    await time.pass(2_000);
    expect(watcher.asked.length).toBeGreaterThan(asked);
  });

  it('double the wait each time up to a bound, with chance in it', () => {
    expect(backOffMs(2, 0, 0)).toBeGreaterThan(backOffMs(1, 0, 0));
    expect(backOffMs(1, 0, 1)).toBeGreaterThan(backOffMs(1, 0, 0));
    expect(backOffMs(50, 0, 1)).toBe(120_000);
  });
});

describe('sleep', () => {
  it('is silent, and everything is looked at on waking', async () => {
    await live(1);
    await time.pass(0);
    follower.suspend();
    const asked = watcher.asked.length;
    await time.pass(60 * 60_000);
    expect(watcher.asked).toHaveLength(asked);
    follower.wake();
    await time.pass(0);
    expect(watcher.asked).toHaveLength(asked + 1);
  });
});

describe('a clock that is set', () => {
  it.each([
    ['back', -DAY],
    ['forward', DAY],
  ])('%s a day neither stops the following nor ends it early', async (_name, by) => {
    const { id, callId } = await live(1);
    await time.pass(3_000);
    time.set(time.now() + by);
    const asked = watcher.asked.length;
    await time.pass(60_000);
    expect(watcher.asked.length - asked).toBeGreaterThan(20);
    expect(book.get(id)).toMatchObject({ state: 'in_progress', following: 'yes' });
    watcher.rows.set(callId, ended({ callId }));
    await time.pass(pollDelayMs(2 * 60_000));
    expect(book.get(id)?.state).toBe('completed');
  });

  it.each([
    ['back', -DAY],
    ['forward', DAY],
  ])('%s a day between two runs loses no call', async (_name, by) => {
    const { id, callId } = await live(1);
    follower.stop();
    time.set(time.now() + by);
    follow();
    await time.pass(60_000);
    expect(book.get(id)).toMatchObject({ state: 'in_progress', following: 'yes' });
    watcher.rows.set(callId, ended({ callId }));
    await time.pass(pollDelayMs(DAY));
    expect(book.get(id)?.state).toBe('completed');
  });

  it('back while ThunderPhone asks to be left alone lengthens no wait', async () => {
    watcher.failing = problem('api_rate_limited', { retryAfterMs: 5_000 });
    const { id } = await live(1);
    await time.pass(2_000);
    time.set(time.now() - DAY);
    watcher.failing = null;
    await time.pass(10_000);
    expect(book.get(id)?.state).toBe('in_progress');
  });
});

describe('a call that was given up at the limit', () => {
  it('is followed on when a person asks for it', async () => {
    const { id, callId } = await live(1);
    await time.pass(FOLLOW_LIMIT_MS + 60_000);
    await book.apply(id, { kind: 'follow_resumed', at: time.now() });
    await time.pass(10 * 60_000);
    expect(book.get(id)?.following).toBe('yes');
    watcher.rows.set(callId, ended({ callId }));
    await time.pass(60_000);
    expect(book.get(id)?.state).toBe('completed');
  });
});

describe('when a look throws', () => {
  it('the call goes on being followed', async () => {
    const one = watcher.one.bind(watcher);
    watcher.one = () => Promise.reject(new TypeError('broken'));
    const { id, callId } = await live(1);
    await time.pass(10_000);
    watcher.one = one;
    watcher.rows.set(callId, ended({ callId }));
    await time.pass(10 * 60_000);
    expect(book.get(id)?.state).toBe('completed');
  });
});
