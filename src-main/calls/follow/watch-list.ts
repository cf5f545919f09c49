import type { Attempt } from '../../domain/call/attempt';
import type { AccountId, AttemptId, CallId } from '../../domain/ids';

/** A call being followed, and when it is next looked at. Moments are ms by the steady clock. */
export interface Watched {
  readonly attemptId: AttemptId;
  readonly accountId: AccountId;
  readonly callId: CallId;
  readonly since: number;
  dueAt: number;
  /** Times in a row that ThunderPhone did not know the call. */
  misses: number;
}

/** An attempt that is to be followed: accepted, not ended, not given up. */
export function watchable(attempt: Attempt): attempt is Attempt & { readonly callId: CallId } {
  if (attempt.callId === null || attempt.following !== 'yes') return false;
  return attempt.state === 'initiated' || attempt.state === 'in_progress';
}

/** What to do next: calls due now by account, or how long nothing is due. Pure, for the scheduler's sake. */
export function dueByAccount(
  watched: Iterable<Watched>,
  pausedUntil: ReadonlyMap<AccountId, number>,
  now: number,
): { readonly due: ReadonlyMap<AccountId, readonly Watched[]>; readonly nextAt: number | null } {
  const due = new Map<AccountId, Watched[]>();
  let nextAt: number | null = null;
  for (const one of watched) {
    const at = Math.max(one.dueAt, pausedUntil.get(one.accountId) ?? -Infinity);
    if (at <= now) due.set(one.accountId, [...(due.get(one.accountId) ?? []), one]);
    else nextAt = nextAt === null ? at : Math.min(nextAt, at);
  }
  return { due, nextAt };
}
