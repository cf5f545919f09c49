const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPAN = /^([1-9]\d{0,3})d$/;

/**
 * The first moment (Unix ms, this computer's time zone) of a day as it is typed: a date, `today`, `yesterday`, or `7d` for
 * the first of the last seven. Null where it names none.
 */
export function startOfDay(day: string, now: number): number | null {
  const date = DATE.exec(day);
  if (date) return dateAt(Number(date[1]), Number(date[2]), Number(date[3]));
  if (day === 'today') return daysBack(now, 0);
  if (day === 'yesterday') return daysBack(now, 1);
  const span = SPAN.exec(day);
  return span ? daysBack(now, Number(span[1]) - 1) : null;
}

/** Whether a text names a day, whenever it is read. */
export const isDay = (day: string): boolean =>
  startOfDay(day, 0) !== null || SPAN.test(day) || /^(to|yester)day$/.test(day);

function dateAt(year: number, month: number, day: number): number | null {
  const date = new Date(year, month - 1, day);
  const isThere = year >= 1970 && date.getMonth() === month - 1 && date.getDate() === day;
  return isThere ? Math.max(0, date.getTime()) : null;
}

/** By the calendar, not by 24 hours: a day on which clocks change has 23 or 25. */
function daysBack(now: number, days: number): number {
  const date = new Date(now);
  date.setDate(date.getDate() - days);
  return Math.max(0, date.setHours(0, 0, 0, 0));
}
