/** A day and a fortune: beyond these nothing is looked for. */
const MOST = 1_000_000_000;

const UNITS: Readonly<Record<string, number>> = { h: 3_600, m: 60, s: 1 };

/** Seconds of `2m`, `90s`, `1h30m`; a bare number is seconds. Null where it is none. */
export function readSeconds(text: string): number | null {
  if (!/^(\d+|(\d+h)?(\d+m)?(\d+s)?)$/.test(text) || text === '') return null;
  const parts = [...text.matchAll(/(\d+)([hms]?)/g)];
  const seconds = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 1), 0);
  return seconds <= MOST ? seconds : null;
}

/** The shortest text that reads as so many seconds. */
export function writeSeconds(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor((seconds % 3_600) / 60), 'm'],
    [seconds % 60, 's'],
  ] as const;
  const text = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${String(count)}${unit}`)
    .join('');
  return text === '' ? '0s' : text;
}

/** Cents of `0.50`, `$2`, `1,5`. Null where it is none. */
export function readCents(text: string): number | null {
  const match = /^\$?(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

export const writeCents = (cents: number): string =>
  `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`;

/** What costs may be: `>0.50`, `>=0.50`, `<2`, `<=2` or one amount, as inclusive limits in cents. Null where it is none. */
export function readCost(text: string): { readonly min: number | null; readonly max: number | null } | null {
  const match = /^(>=|<=|>|<)?(.+)$/.exec(text);
  const cents = match?.[2] === undefined ? null : readCents(match[2]);
  if (cents === null) return null;
  switch (match?.[1]) {
    case '>':
      return { min: cents + 1, max: null };
    case '>=':
      return { min: cents, max: null };
    case '<':
      return cents === 0 ? null : { min: null, max: cents - 1 };
    case '<=':
      return { min: null, max: cents };
    case undefined:
    default:
      return { min: cents, max: cents };
  }
}
