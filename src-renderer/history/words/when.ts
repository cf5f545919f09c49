import { englishLocale } from './english';

/** Moments in words. All times are Unix ms, read in this computer's time zone. */
export interface When {
  /** Midnight before a moment: what all moments of one day have in common. */
  dayOf(at: number): number;
  /** "Today", "Yesterday", "Monday, June 1", with the year when it is not this one. */
  day(at: number, now: number): string;
  /** "June 1, 2026": a day that needs no neighbours to be understood. */
  date(at: number): string;
  /** "2:07 PM" */
  time(at: number): string;
  /** "2:07:31 PM" */
  exactTime(at: number): string;
}

const makers = new Map<string, When>();

/** @param locale BCP 47, as the system tells it */
export function whenIn(locale: string): When {
  const known = makers.get(locale);
  if (known) return known;
  const made = makeWhen(englishLocale(locale));
  makers.set(locale, made);
  return made;
}

function makeWhen(locale: string): When {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const thisYear = format({ weekday: 'long', month: 'long', day: 'numeric' });
  const otherYear = format({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  const date = format({ month: 'long', day: 'numeric', year: 'numeric' });
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const exact = format({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
  return {
    dayOf,
    day(at, now) {
      if (dayOf(at) === dayOf(now)) return 'Today';
      if (dayOf(at) === dayBefore(now)) return 'Yesterday';
      const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
      return (sameYear ? thisYear : otherYear).format(at);
    },
    date: (at) => date.format(at),
    time: (at) => time.format(at),
    exactTime: (at) => exact.format(at),
  };
}

const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** By the calendar, not by 24 hours: a day on which clocks change has 23 or 25. */
function dayBefore(now: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() - 1);
  return day.setHours(0, 0, 0, 0);
}
