import type { AccountId, AttemptId, CallId, DraftId, IdempotencyKey } from '../ids';
import type { Problem } from '../problem/problem';
import type { Placement } from './placement';

/**
 * Where an attempt stands.
 *
 * `sending`      journaled; the request is on its way
 * `initiated`    accepted by ThunderPhone, not looked at since
 * `in_progress`  ThunderPhone dials or the parties talk; it does not tell which (API notes 3.2)
 * `completed`, `failed`   ended
 * `refused`      a definite no: nothing was placed
 * `unconfirmed`  no answer that can be trusted: it may have been placed
 * `not_placed`   looked up, and ThunderPhone knows of no such call
 */
export type AttemptState =
  'sending' | 'initiated' | 'in_progress' | 'completed' | 'failed' | 'refused' | 'unconfirmed' | 'not_placed';

/** Whether the app still looks at a call: `limit` and `gone` mean that it stopped although no end was seen. */
export type Following = 'yes' | 'done' | 'limit' | 'gone';

/** One press of Call and all that came of it. Times are Unix ms, money is cents. */
export interface Attempt extends Placement {
  readonly id: AttemptId;
  readonly accountId: AccountId;
  readonly draftId: DraftId;
  readonly idempotencyKey: IdempotencyKey;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly state: AttemptState;
  /** The API's own status word, kept because it may be one the program does not know. */
  readonly apiStatus: string | null;
  readonly callId: CallId | null;
  readonly acceptedAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly durationSeconds: number | null;
  readonly endReason: string | null;
  readonly billableMinutes: number | null;
  readonly billingTotalCents: number | null;
  readonly problem: Problem | null;
  readonly following: Following;
  /** The person has put it away from the live list; it stays in the history. */
  readonly dismissed: boolean;
  readonly note: string;
}

const settled: ReadonlySet<AttemptState> = new Set(['completed', 'failed', 'refused', 'not_placed']);

/** True when nothing more can happen to the attempt. */
export const isSettled = (state: AttemptState): boolean => settled.has(state);

/** True for a call that may be going on at this moment. */
export const isLive = (attempt: Attempt): boolean => !isSettled(attempt.state) && attempt.following === 'yes';
