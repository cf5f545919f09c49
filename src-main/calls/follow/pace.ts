export { backOffMs } from '../../domain/back-off';

/** How often calls are looked at. Times are ms. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** After so much time in one run the app stops looking; the call itself may go on (API notes 11.3). */
export const FOLLOW_LIMIT_MS = 4 * 60 * MINUTE;

/** From this many due calls of one account on, one list request replaces the single ones. */
export const LIST_FROM = 4;

/** Quick at first, slower as a call grows old: 1 to 2 s is the official pace for new calls (API notes C20). */
export function pollDelayMs(ageMs: number): number {
  if (ageMs < MINUTE) return 1.5 * SECOND;
  if (ageMs < 5 * MINUTE) return 3 * SECOND;
  if (ageMs < 30 * MINUTE) return 10 * SECOND;
  return 30 * SECOND;
}

/**
 * How old a call may be taken to be when it comes in sight, by a clock that was perhaps set since: old enough for the
 * slowest pace, and never so old that it is given up unseen.
 */
export const knownAge = (byClock: number): number => Math.min(Math.max(byClock, 0), 30 * MINUTE);
