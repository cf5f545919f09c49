/** When people may be called by default: from 8 AM up to 9 PM, minutes since midnight at the called party. */
export const usualHours: CallingHours = { ask: true, from: 8 * 60, to: 21 * 60 };

/** Whether calls outside some hours of the called party's day are asked about, and which hours those are. */
export interface CallingHours {
  readonly ask: boolean;
  /** Minutes since midnight, the first that is allowed. */
  readonly from: number;
  /** Minutes since midnight, the first that is not allowed any more; 1,440 is midnight at the end of the day. */
  readonly to: number;
}

const DAY = 24 * 60;

/** Hours begin before they end, within one day. */
export const areHours = ({ from, to }: Pick<CallingHours, 'from' | 'to'>): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= DAY;

/** A minute of the day as clocks of a locale show it: "8 AM", "8:30 AM", "20:30". */
export function clockOfMinute(minute: number, locale: string): string {
  const twelve = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const short = twelve && minute % 60 === 0;
  // Any day without a change of clocks does.
  const at = Date.UTC(2024, 0, 1) + (minute % DAY) * 60_000;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    hour: 'numeric',
    ...(short ? {} : { minute: '2-digit' }),
  }).format(at);
}

/** "8 AM–9 PM" */
export const hoursText = ({ from, to }: CallingHours, locale: string): string =>
  `${clockOfMinute(from, locale)}–${clockOfMinute(to, locale)}`;
