import { offsetMinutes } from './zone-offset';

/** The time of day at a number. */
export interface LocalTimes {
  /** "2:07 PM there", or "between 11:07 AM and 2:07 PM there". */
  readonly text: string;
  /** One zone for each time of day that differs now, west to east. */
  readonly zones: readonly string[];
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

// Null when this system does not know the zone.
function clock(locale: string, zone: string): Intl.DateTimeFormat | null {
  const key = `${locale} ${zone}`;
  const known = clocks.get(key);
  if (known !== undefined) return known;
  const made = makeClock(locale, zone);
  clocks.set(key, made);
  return made;
}

function makeClock(locale: string, zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the clocks say in the zones of a number, as one time or a range. Null without a zone that is known. */
export function localTimes(zones: readonly string[], now: Date, locale: string): LocalTimes | null {
  const byOffset = new Map<number, string>();
  for (const zone of zones) {
    const offset = offsetMinutes(zone, now);
    if (offset !== null && !byOffset.has(offset)) byOffset.set(offset, zone);
  }
  const sorted = [...byOffset].sort(([a], [b]) => a - b).map(([, zone]) => zone);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const time = (zone: string): string => clock(locale, zone)?.format(now) ?? '';
  const text = first === last ? `${time(first)} there` : `between ${time(first)} and ${time(last)} there`;
  return { text, zones: sorted };
}
