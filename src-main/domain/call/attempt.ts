import type { AccountId, AttemptId, CallId, DraftId, IdempotencyKey } from '../ids';
import type { Problem } from '../problem/problem';
import type { CallSnapshot } from './call-snapshot';
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

/** One handing-over of the request to the network: by the press, later by a person's Try again. */
export interface Send {
  /** Unix ms by this computer's clock. */
  readonly at: number;
  /** ThunderPhone's clock minus this computer's at that moment, in ms; null where no answer had told yet. */
  readonly clockOffsetMs: number | null;
}

/** One press of Call and all that came of it. Times are Unix ms, money is cents. */
export interface Attempt extends Placement {
  readonly id: AttemptId;
  readonly accountId: AccountId;
  readonly draftId: DraftId;
  readonly idempotencyKey: IdempotencyKey;
  /** By this computer's clock, or by ThunderPhone's where that one was known to be far off. */
  readonly createdAt: number;
  readonly changedAt: number;
  /** Oldest first, never empty: each of these may have placed the call. */
  readonly sends: readonly Send[];
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
  /** Calls of ThunderPhone that may be this one, as the last look saw them; empty unless a person has to say which. */
  readonly candidates: readonly CallSnapshot[];
  /** Calls of which a person has said that they are not this one. */
  readonly ruledOut: readonly CallId[];
  /** The person has put it away from the live list; it stays in the history. */
  readonly dismissed: boolean;
  readonly note: string;
}

const settled: ReadonlySet<AttemptState> = new Set(['completed', 'failed', 'refused', 'not_placed']);

/**
 * True when nothing more is expected of the attempt. `not_placed` is the one that may still move: the call may show up
 * late, and a person may try again.
 */
export const isSettled = (state: AttemptState): boolean => settled.has(state);

/** True for a call that may be going on at this moment. */
export const isLive = (attempt: Attempt): boolean => !isSettled(attempt.state) && attempt.following === 'yes';
