const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How many ms a time zone is ahead of UTC at a moment (Unix ms). */
export type OffsetAt = (at: number) => number;

/** This computer's. */
export const offsetHere: OffsetAt = (at) => -new Date(at).getTimezoneOffset() * 60_000;

/** From a moment on, how far ahead of UTC the clocks are; both in ms. */
export interface ClockSpan {
  readonly from: number;
  readonly offset: number;
}

/**
 * The spans between two moments in which the clocks of a zone were not changed, so that the hour of each of a million calls
 * is a matter of adding. No zone changes its clocks twice within a day.
 */
export function clockSpans(from: number, to: number, offsetAt: OffsetAt): readonly ClockSpan[] {
  const spans: ClockSpan[] = [{ from: -Infinity, offset: offsetAt(from) }];
  let [at, offset] = [from, offsetAt(from)];
  while (at < to) {
    const next = Math.min(at + DAY_MS, to);
    const there = offsetAt(next);
    if (there !== offset) {
      spans.push({ from: changeBetween(at, next, offsetAt), offset: there });
      offset = there;
    }
    at = next;
  }
  return spans;
}

/** The first moment with the later offset. */
function changeBetween(before: number, after: number, offsetAt: OffsetAt): number {
  let [low, high] = [before, after];
  const there = offsetAt(after);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === there) high = middle;
    else low = middle;
  }
  return high;
}

/** Local days since 1 January 1970 as a date: 0 is `1970-01-01`. */
export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 1970 began on a Thursday; the week begins on Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
