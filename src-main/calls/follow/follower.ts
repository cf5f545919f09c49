import type { Attempt } from '../../domain/call/attempt';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import type { AccountId, AttemptId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import { guarded, type OnFault } from '../guarded';
import type { CallWatcher, Clock, Timers } from '../ports';
import { backOffMs, FOLLOW_LIMIT_MS, knownAge, LIST_FROM, pollDelayMs } from './pace';
import type { Watched } from './watch-list';
import { dueByAccount, watchable } from './watch-list';

export interface FollowerParts {
  readonly book: AttemptBook;
  readonly watcher: CallWatcher;
  readonly clock: Clock;
  /** Ms that only ever go on: when a call is looked at must not hang on a clock that somebody sets. */
  readonly steady: () => number;
  readonly timers: Timers;
  readonly random: () => number;
  readonly onFault?: OnFault;
}

/** A call just placed may not be listed yet, so one "not found" is no proof. */
const MISSES_UNTIL_GONE = 4;

/** Before any moment of the steady clock. */
const LONG_AGO = -Infinity;

/** The one scheduler for all live calls of all accounts. */
export class Follower {
  private readonly watched = new Map<AttemptId, Watched>();
  private readonly pausedUntil = new Map<AccountId, number>();
  private readonly failures = new Map<AccountId, number>();
  private readonly busy = new Set<AccountId>();
  private cancelTimer: (() => void) | null = null;
  private asleep = false;

  constructor(private readonly parts: FollowerParts) {
    for (const attempt of parts.book.all()) this.consider(attempt);
    parts.book.onChange((attempt) => {
      this.consider(attempt);
    });
  }

  /** Silent while the machine sleeps; afterwards every call is looked at at once. */
  suspend(): void {
    this.asleep = true;
    this.cancelTimer?.();
  }

  /** Looks at everything now: after sleep, after the network or a key came back. */
  wake(account: AccountId | null = null): void {
    this.asleep = false;
    for (const one of this.watched.values()) {
      if (account !== null && one.accountId !== account) continue;
      one.dueAt = LONG_AGO;
      this.pausedUntil.delete(one.accountId);
    }
    this.arm();
  }

  stop(): void {
    this.suspend();
    this.watched.clear();
  }

  private consider(attempt: Attempt): void {
    if (!watchable(attempt)) {
      this.watched.delete(attempt.id);
      return;
    }
    if (this.watched.has(attempt.id)) return;
    const { clock, steady } = this.parts;
    this.watched.set(attempt.id, {
      attemptId: attempt.id,
      accountId: attempt.accountId,
      callId: attempt.callId,
      since: steady() - knownAge(clock.now() - (attempt.acceptedAt ?? attempt.createdAt)),
      dueAt: LONG_AGO,
      misses: 0,
    });
    this.arm();
  }

  private arm(): void {
    if (this.asleep) return;
    this.cancelTimer?.();
    this.cancelTimer = null;
    const now = this.parts.steady();
    const idle = [...this.watched.values()].filter((one) => !this.busy.has(one.accountId));
    const { due, nextAt } = dueByAccount(idle, this.pausedUntil, now);
    for (const [account, calls] of due) void this.look(account, calls);
    if (nextAt !== null) {
      this.cancelTimer = this.parts.timers.after(nextAt - now, () => {
        this.arm();
      });
    }
  }

  private async look(account: AccountId, calls: readonly Watched[]): Promise<void> {
    this.busy.add(account);
    const looked = await guarded(async () => {
      const problem = await (calls.length >= LIST_FROM
        ? this.lookAtMany(account, calls)
        : this.lookAtEach(account, calls));
      return problem === null ? ok(null) : fail(problem);
    }, this.parts.onFault);
    this.busy.delete(account);
    this.notePace(account, looked.ok ? null : looked.error);
    this.arm();
  }

  private async lookAtEach(account: AccountId, calls: readonly Watched[]): Promise<Problem | null> {
    for (const one of calls) {
      const answer = await this.parts.watcher.one(account, one.callId);
      if (answer.ok) await this.seen(one, answer.value);
      else if (answer.error.code === 'api_not_found') await this.missed(one, answer.error);
      else return answer.error;
    }
    return null;
  }

  /** Old calls may have left the newest page: those are asked for one by one. */
  private async lookAtMany(account: AccountId, calls: readonly Watched[]): Promise<Problem | null> {
    const answer = await this.parts.watcher.newest(account, Math.min(200, calls.length * 2 + 20));
    if (!answer.ok) return answer.error;
    const rows = new Map(answer.value.map((row) => [row.callId, row]));
    const absent: Watched[] = [];
    for (const one of calls) {
      const row = rows.get(one.callId);
      if (row) await this.seen(one, row);
      else absent.push(one);
    }
    return this.lookAtEach(account, absent);
  }

  private async seen(one: Watched, call: CallSnapshot): Promise<void> {
    one.misses = 0;
    const { book, clock, steady } = this.parts;
    const age = steady() - one.since;
    one.dueAt = steady() + pollDelayMs(age);
    const applied = await book.apply(one.attemptId, { kind: 'observed', at: clock.now(), call });
    const stillLive = applied.ok && watchable(applied.value);
    if (stillLive && age >= FOLLOW_LIMIT_MS) {
      await book.apply(one.attemptId, { kind: 'follow_limit', at: clock.now() });
    }
  }

  private async missed(one: Watched, error: Problem): Promise<void> {
    const { book, clock, steady } = this.parts;
    one.misses += 1;
    one.dueAt = steady() + pollDelayMs(0) * 2 ** one.misses;
    if (one.misses >= MISSES_UNTIL_GONE)
      await book.apply(one.attemptId, { kind: 'gone', at: clock.now(), problem: error });
  }

  private notePace(account: AccountId, problem: Problem | null): void {
    if (problem === null) {
      this.failures.delete(account);
      this.pausedUntil.delete(account);
      return;
    }
    const failures = (this.failures.get(account) ?? 0) + 1;
    this.failures.set(account, failures);
    const wait = backOffMs(failures, problem.retryAfterMs ?? 0, this.parts.random());
    this.pausedUntil.set(account, this.parts.steady() + wait);
  }
}
