import { DRAW, share } from './chance';
import { firstIndex } from './first-index';
import type { PastPlan } from './past-options';

const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;
/** The first Monday of the epoch, 1970-01-05. */
const A_MONDAY_MS = 4 * DAY_MS;
/** Between the last start and the end of the past, so that even the longest call is over. */
const QUIET_MS = HOUR_MS;
/** Below 1: more calls every year. */
const GROWTH = 0.75;

/** How busy the days are, from Monday. */
const DAYS = [10, 12, 12, 11, 9, 3, 1] as const;
/** How busy the hours are (UTC): Europe's working day, then America's. Never 0: somebody calls at any hour. */
const HOURS = [2, 1, 0.5, 0.3, 0.3, 0.5, 1, 4, 7, 8, 8, 6, 6, 8, 11, 13, 12, 12, 11, 10, 9, 8, 5, 3] as const;

/** Work that is done by the start of each hour of a week, and at its end. */
const DONE = DAYS.flatMap((day) => HOURS.map((hour) => day * hour)).reduce<number[]>(
  (done, hour) => [...done, (done.at(-1) ?? 0) + hour],
  [0],
);
const WEEK = DONE[168] ?? 0;

/** When the calls of a past began: later for a higher index, busy at working hours, more from year to year. */
export interface Moments {
  /** When a call began, ms since the epoch. */
  startMs(index: number): number;
  /** The lowest index that began at or after a time; the number of calls where none did. */
  firstFrom(timeMs: number): number;
}

export function momentsOf({ calls, seed, days, untilMs }: PastPlan): Moments {
  const endMs = untilMs - QUIET_MS;
  const beginMs = endMs - days * DAY_MS;
  // Weeks are counted from the Monday before.
  const originMs = beginMs - ((beginMs - A_MONDAY_MS) % WEEK_MS);
  const idle = workBy(beginMs - originMs);
  const work = workBy(endMs - originMs) - idle;
  const startMs = (index: number): number => {
    const slot = (index + share(seed, index, DRAW.moment)) / calls;
    return originMs + Math.floor(timeOf(idle + work * slot ** GROWTH));
  };
  return {
    startMs,
    firstFrom: (timeMs) => firstIndex(calls, (index) => startMs(index) >= timeMs),
  };
}

/** Work done in that many ms since a Monday. */
function workBy(ms: number): number {
  const inWeek = ms % WEEK_MS;
  const hour = Math.floor(inWeek / HOUR_MS);
  const [before = 0, after = 0] = [DONE[hour], DONE[hour + 1]];
  return Math.floor(ms / WEEK_MS) * WEEK + before + (after - before) * ((inWeek % HOUR_MS) / HOUR_MS);
}

/** The reverse: ms since that Monday at which so much work is done. */
function timeOf(work: number): number {
  const weeks = Math.floor(work / WEEK);
  const inWeek = work - weeks * WEEK;
  const hour = Math.min(167, firstIndex(DONE.length, (index) => (DONE[index] ?? 0) > inWeek) - 1);
  const [before = 0, after = 0] = [DONE[hour], DONE[hour + 1]];
  return weeks * WEEK_MS + (hour + (inWeek - before) / (after - before)) * HOUR_MS;
}
