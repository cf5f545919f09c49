import type { Attempt } from '../domain/call/attempt';
import type { AttemptEvent, Journaled } from '../domain/call/attempt-event';
import type { AccountId, AttemptId, CallId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

export interface LastNumbers {
  /** The last numbers called with an account, newest first, each number once. */
  lastNumbers(account: AccountId, count: number): Promise<Result<readonly Attempt[], Problem>>;
}

export interface TimelineReader {
  /** Everything that happened to an attempt, in order. */
  timeline(id: AttemptId): Promise<Result<readonly (Journaled | AttemptEvent)[], Problem>>;
}

/** Which attempts became which calls. */
export interface CallIndex {
  /** The attempts of an account behind these calls; calls of others are left out. */
  attemptsOf(account: AccountId, callIds: readonly CallId[]): Promise<Result<ReadonlyMap<CallId, AttemptId>, Problem>>;
}
