import { offsetMinutes } from './zone-offset';

const DAY = 24 * 60;

/** Minutes since midnight by the clocks of an IANA zone. Null where this system does not know the zone. */
export function minuteOfDay(zone: string, now: Date): number | null {
  const offset = offsetMinutes(zone, now);
  if (offset === null) return null;
  const minute = (Math.floor(now.getTime() / 60_000) + offset) % DAY;
  return minute < 0 ? minute + DAY : minute;
}
