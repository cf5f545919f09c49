import type { Attempt } from '../../domain/call/attempt';

/** A stretch of ThunderPhone's time, Unix ms, both ends included. */
export interface Span {
  readonly after: number;
  readonly before: number;
}

/** How exactly ThunderPhone's time of a send is known: by its `Date`, told in whole seconds, or by this clock alone. */
const EXACT_MS = 30_000;
export const CLOCK_SLACK_MS = 2 * 60_000;

/** How long after a send its call may begin: the time limit of a request, four times over. */
export const LATEST_START_MS = 2 * 60_000;

const around = (at: number, slack: number): Span => ({ after: at - slack, before: at + LATEST_START_MS + slack });

/**
 * When a call of this attempt must have begun, by ThunderPhone's clock: one span for each time the request was sent.
 * What was journaled with the send counts, since this computer's clock may have been set in the meantime. Where
 * nothing was known then, the clock may have been right (and set later) or as wrong as it is now: both are searched.
 *
 * @param offsetNow ThunderPhone's clock minus this computer's in ms; null when not known
 */
export function searchSpans({ sends }: Pick<Attempt, 'sends'>, offsetNow: number | null): readonly Span[] {
  const guesses = offsetNow === null || Math.abs(offsetNow) <= CLOCK_SLACK_MS / 2 ? [0] : [0, offsetNow];
  return sends.flatMap(({ at, clockOffsetMs }) =>
    clockOffsetMs === null
      ? guesses.map((offset) => around(at + offset, CLOCK_SLACK_MS))
      : [around(at + clockOffsetMs, EXACT_MS)],
  );
}

/** From the first moment of all spans to the last. There must be one. */
export const hull = (spans: readonly Span[]): Span => ({
  after: Math.min(...spans.map(({ after }) => after)),
  before: Math.max(...spans.map(({ before }) => before)),
});

export const overlap = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((a) => others.some((b) => a.after <= b.before && b.after <= a.before));

/** How far a moment lies from the likeliest one: the beginning of a call follows its send at once. In ms. */
export function distance(spans: readonly Span[], at: number): number {
  return Math.min(...spans.map(({ after, before }) => Math.abs(at - (after + before - LATEST_START_MS) / 2)));
}
