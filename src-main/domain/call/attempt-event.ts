import type { AccountId, AttemptId, CallId, DraftId } from '../ids';
import type { Overridden } from '../guard/concern';
import type { Problem } from '../problem/problem';
import type { CallSnapshot } from './call-snapshot';
import type { PlacementRequest } from './placement';

/** The first event of every attempt, on disk before its request leaves. */
export interface Journaled {
  readonly kind: 'journaled';
  readonly at: number;
  readonly attemptId: AttemptId;
  readonly accountId: AccountId;
  readonly draftId: DraftId;
  readonly request: PlacementRequest;
  /** ThunderPhone's clock minus this computer's, in ms, as far as it was known. */
  readonly clockOffsetMs?: number | null;
  /** What stood against the call and was overridden by a person. */
  readonly overridden?: readonly Overridden[];
}

/** What can happen to an attempt after that. `at` is Unix ms by this computer's clock. */
export type AttemptEvent =
  | { readonly kind: 'accepted'; readonly at: number; readonly callId: CallId; readonly replay: boolean }
  | { readonly kind: 'refused'; readonly at: number; readonly problem: Problem }
  | { readonly kind: 'unconfirmed'; readonly at: number; readonly problem: Problem }
  /** A person pressed Try again: the identical request, with the same idempotency key, is about to leave once more. */
  | {
      readonly kind: 'resent';
      readonly at: number;
      readonly clockOffsetMs: number | null;
      readonly overridden?: readonly Overridden[];
    }
  | { readonly kind: 'found'; readonly at: number; readonly call: CallSnapshot }
  /** Several calls at ThunderPhone may be this one; which, a person must say. Records of before have no candidates. */
  | {
      readonly kind: 'undecided';
      readonly at: number;
      readonly problem: Problem;
      readonly candidates?: readonly CallSnapshot[];
    }
  /** A person said which of the candidates it is. */
  | { readonly kind: 'chosen'; readonly at: number; readonly call: CallSnapshot }
  /** A person said that it is none of the candidates, which were these. */
  | { readonly kind: 'ruled_out'; readonly at: number; readonly callIds: readonly CallId[] }
  | { readonly kind: 'not_found'; readonly at: number }
  | { readonly kind: 'observed'; readonly at: number; readonly call: CallSnapshot }
  | { readonly kind: 'follow_limit'; readonly at: number }
  | { readonly kind: 'follow_resumed'; readonly at: number }
  | { readonly kind: 'gone'; readonly at: number; readonly problem: Problem }
  | { readonly kind: 'dismissed'; readonly at: number }
  | { readonly kind: 'restored'; readonly at: number }
  | { readonly kind: 'noted'; readonly at: number; readonly note: string };
