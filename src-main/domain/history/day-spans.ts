import type { HistoryFilter } from './history-filter';
import { NO_CALLS, type Sums } from './insights';

/** What days are shown together by. */
export const dayUnits = ['day', 'week', 'month'] as const;
export type DayUnit = (typeof dayUnits)[number];

export type SumsOfDay = Sums & { readonly day: string };

/** A day, a week from Monday on, or a month: its first and its last day within what is shown, as dates. */
export interface SumsOfSpan extends Sums {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
/** Fifty years; beyond them a call's time is a fault, and the days between are not worth a line each. */
const MOST_DAYS = 18_263;

/** A date as days since 1970, and back; no time zone has to do with it. */
const numberOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The date of a moment (Unix ms) in this computer's time zone. */
export function localDate(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Every day that a filter is about, also those without calls: from its first day or the first call on, to today or the
 * day before its end. `now` is Unix ms.
 */
export function everyDay(
  days: readonly SumsOfDay[],
  { after, before }: Pick<HistoryFilter, 'after' | 'before'>,
  now: number,
): readonly SumsOfDay[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const from = Math.min(after === null ? Infinity : numberOf(localDate(after)), numberOf(first.day));
  const end = before === null || before > now ? now : before - 1;
  const to = Math.max(numberOf(localDate(end)), numberOf(last.day));
  if (to - from >= MOST_DAYS) return days;
  const known = new Map(days.map((day) => [day.day, day]));
  return Array.from({ length: to - from + 1 }, (_, nth) => {
    const day = dateOf(from + nth);
    return known.get(day) ?? { day, ...NO_CALLS };
  });
}

/** Days together in weeks or months. They are in order, as are the spans. */
export function bySpan(days: readonly SumsOfDay[], unit: DayUnit): readonly SumsOfSpan[] {
  const spans: SumsOfSpan[] = [];
  let [name, open] = ['', false];
  for (const { day, ...sums } of days) {
    const its = nameOf(day, unit);
    const last = spans.at(-1);
    if (open && its === name && last) spans[spans.length - 1] = { ...added(last, sums), from: last.from, to: day };
    else spans.push({ from: day, to: day, ...sums });
    [name, open] = [its, true];
  }
  return spans;
}

function nameOf(day: string, unit: DayUnit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return day.slice(0, 7);
  const number = numberOf(day);
  // 1 January 1970 was a Thursday.
  return dateOf(number - ((((number + 3) % 7) + 7) % 7));
}

/** What two groups come to together. */
export const added = (a: Sums, b: Sums): Sums => ({
  calls: a.calls + b.calls,
  minutes: a.minutes + b.minutes,
  minutesTold: a.minutesTold + b.minutesTold,
  cents: a.cents + b.cents,
  centsTold: a.centsTold + b.centsTold,
});
