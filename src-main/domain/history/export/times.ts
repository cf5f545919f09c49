/** Moments that a calendar has; an answer may tell any number. */
const asDate = (at: number | null): Date | null => {
  const date = at === null ? null : new Date(at);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
};

/** ISO 8601 in UTC, with milliseconds. @param at Unix ms */
export const isoTime = (at: number | null): string | null => asDate(at)?.toISOString() ?? null;

/** As in `2026-06-01 14:05:09`, by this computer's clock: spreadsheets read it as a time. @param at Unix ms */
export function localTime(at: number | null): string | null {
  const date = asDate(at);
  if (date === null) return null;
  const [day, time] = [
    [date.getFullYear(), date.getMonth() + 1, date.getDate()],
    [date.getHours(), date.getMinutes(), date.getSeconds()],
  ].map((parts) => parts.map((part) => String(part).padStart(2, '0')));
  return `${day?.join('-') ?? ''} ${time?.join(':') ?? ''}`;
}
