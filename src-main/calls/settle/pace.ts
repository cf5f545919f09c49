/** When attempts are looked up. Times are ms, measured by timers: a clock that somebody sets changes none of them. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Waits before each look while nobody knows whether the call was placed; the last repeats. */
const OPEN_MS = [1, 3, 6, 10, 15, 20, 25, 40, 60].map((seconds) => seconds * SECOND);

/** Waits where only time can tell: not placed as far as is known, or several calls may be it; the last repeats. */
const LATE_MS = [2, 5, 15, 30, 60].map((minutes) => minutes * MINUTE);

/** A call that has not shown up in this time is looked for no longer. */
export const LATE_LIMIT_MS = 24 * 60 * MINUTE;

/** "Not placed" is said only after so many looks of the schedule that found nothing, over at least so long a time. */
const LOOKS_UNTIL_NOT_PLACED = 4;
const TIME_UNTIL_NOT_PLACED_MS = 75 * SECOND;

export type Phase = 'open' | 'ambiguous' | 'late';

/** @param looks how many were made in this phase */
export function waitMs(phase: Phase, looks: number): number {
  const waits = phase === 'open' ? OPEN_MS : LATE_MS;
  return waits[Math.min(looks, waits.length - 1)] ?? MINUTE;
}

/** @param waited the waits before looks that found nothing, added up */
export const longEnough = (emptyLooks: number, waited: number): boolean =>
  emptyLooks >= LOOKS_UNTIL_NOT_PLACED && waited >= TIME_UNTIL_NOT_PLACED_MS;
