/** An organization's past that is made up: how much of it there is, and which one. */
export interface PastOptions {
  /** Calls in it. */
  readonly calls: number;
  /** How many of them have a transcript; at most as many as there are calls. */
  readonly transcripts: number;
  /** Another seed is another organization. */
  readonly seed: number;
  /** How many days it is long; absent: three years. */
  readonly days?: number;
  /** When the past ends, ms since the epoch: everything in it has ended by then. Absent: the sandbox's start. */
  readonly untilMs?: number;
  /** Shown as going on until that moment of the clock: the call with this many calls after it. */
  readonly stillRunning?: { readonly newerCalls: number; readonly endsAtMs: number };
}

/** The same with its length and end known: all that a made-up call follows from, besides its index (0 is the oldest). */
export type PastPlan = Pick<PastOptions, 'calls' | 'transcripts' | 'seed'> & {
  readonly days: number;
  readonly untilMs: number;
};
