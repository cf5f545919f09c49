import { hoursStanding, type HoursStanding } from '../../../src-main/domain/guard/hours-standing';
import { localTimes } from '../../../src-main/domain/number';
import { useAppState } from '../../state/AppContext';
import { useMinute } from '../../state/use-now';
import { useZones } from './use-zones';

export interface TimeThere {
  /** "2:07 PM there"; null where it is not known. */
  readonly text: string | null;
  readonly standing: HoursStanding;
}

/** The time at a number, and how it stands to the calling hours; null while main has not told its zones. */
export function useTimeThere(e164: string): TimeThere | null {
  const locale = useAppState((state) => state.locale);
  const hours = useAppState((state) => state.guards.hours);
  const now = new Date(useMinute());
  const zones = useZones(e164);
  return (
    zones && {
      text: localTimes(zones, now, locale)?.text ?? null,
      standing: hoursStanding(zones, hours, now, locale),
    }
  );
}
