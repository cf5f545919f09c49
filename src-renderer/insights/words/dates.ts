import type { DayUnit, SumsOfSpan } from '../../../src-main/domain/history/day-spans';
import { assertNever } from '../../../src-main/domain/result';
import { englishLocale } from '../../history/words/english';

/** Dates of days, which have no time zone, in words. */
export interface Dates {
  /** "Monday, October 5, 2026" · "October 5 to 11, 2026" · "October 2026" */
  span(span: Pick<SumsOfSpan, 'from' | 'to'>, unit: DayUnit): string;
  /** As short as an axis needs: "Oct 5", "Oct 2026". */
  tick(from: string, unit: DayUnit): string;
}

const YEAR_MS = 366 * 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** @param locale BCP 47, as the system tells it */
export function datesIn(locale: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(englishLocale(locale), { ...options, timeZone: 'UTC' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const week = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });
  const shortDay = format({ day: 'numeric', month: 'short' });
  const shortMonth = format({ month: 'short', year: 'numeric' });
  return {
    span({ from, to }, unit) {
      switch (unit) {
        case 'day':
          return day.format(at(from));
        case 'week':
          return week.formatRange(at(from), at(to));
        case 'month':
          return month.format(at(from));
        default:
          return assertNever(unit);
      }
    },
    tick: (from, unit) => (unit === 'month' ? shortMonth : shortDay).format(at(from)),
  };
}

/** What an axis tells spans apart by: of more than a year, days and weeks need their years. */
export function tickUnit(spans: readonly Pick<SumsOfSpan, 'from' | 'to'>[], unit: DayUnit): DayUnit {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && at(last.to) - at(first.from) > YEAR_MS ? 'month' : unit;
}

/** The day after a date. */
export const dayAfter = (day: string): string => new Date(at(day) + 86_400_000).toISOString().slice(0, 10);

const hour = (nth: number): string => `${String(nth).padStart(2, '0')}:00`;
/** "14:00 to 15:00" */
export const hourText = (nth: number): string => `${hour(nth)} to ${hour((nth + 1) % 24)}`;
