import { localTimes } from '../number/local-time';
import { minuteOfDay } from '../number/minute-of-day';
import type { CallingHours } from './calling-hours';
import { hoursText } from './calling-hours';

/** How this moment stands to the calling hours at a number. */
export type HoursStanding =
  | { readonly kind: 'allowed' }
  /** Outside in one of its possible zones at least. */
  | { readonly kind: 'outside'; readonly text: string }
  /** Which time it is there cannot be told. */
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Whether people at a number may be called now. A number with several possible zones may be called when it is inside the
 * hours in all of them; one without a zone, or with one that this system does not know, is
 * unknown. Pure.
 *
 * @param zones IANA zones the number may lie in
 */
export function hoursStanding(zones: readonly string[], hours: CallingHours, now: Date, locale: string): HoursStanding {
  if (!hours.ask) return { kind: 'allowed' };
  const minutes = zones.map((zone) => minuteOfDay(zone, now));
  const known = minutes.filter((minute) => minute !== null);
  const inside = known.filter((minute) => minute >= hours.from && minute < hours.to);
  if (inside.length < known.length) {
    const time = localTimes(zones, now, locale)?.text ?? '';
    const where = inside.length > 0 ? 'not everywhere within' : 'outside';
    return { kind: 'outside', text: `${time}: ${where} ${hoursText(hours, locale)}` };
  }
  if (minutes.length > 0 && known.length === minutes.length) return { kind: 'allowed' };
  return { kind: 'unknown', text: `The time there is not known: it may be outside ${hoursText(hours, locale)}` };
}
