import type { AttemptState } from '../call/attempt';

/** What a call must be to be shown. Empty lists and null mean "any"; all that is given must hold. */
export interface HistoryFilter {
  /** Words, quoted phrases and digits as typed. */
  readonly text: string;
  readonly states: readonly AttemptState[];
  readonly directions: readonly string[];
  readonly endReasons: readonly string[];
  readonly agentNames: readonly string[];
  /** The organization's own numbers, E.164. */
  readonly ownNumbers: readonly string[];
  readonly tags: readonly string[];
  /** Unix ms: from this moment on, and before that one. */
  readonly after: number | null;
  readonly before: number | null;
  /** Inclusive. A call that does not tell its duration or cost is not found by them. */
  readonly minSeconds: number | null;
  readonly maxSeconds: number | null;
  readonly minCents: number | null;
  readonly maxCents: number | null;
  readonly hasTranscript: boolean | null;
  readonly hasNote: boolean | null;
  /** Test runs and simulations. */
  readonly tests: 'hidden' | 'shown' | 'only';
}

export type HistoryOrder = 'newest' | 'oldest' | 'longest' | 'dearest';

export const EVERYTHING: HistoryFilter = {
  text: '',
  states: [],
  directions: [],
  endReasons: [],
  agentNames: [],
  ownNumbers: [],
  tags: [],
  after: null,
  before: null,
  minSeconds: null,
  maxSeconds: null,
  minCents: null,
  maxCents: null,
  hasTranscript: null,
  hasNote: null,
  tests: 'hidden',
};
