import type { Sums } from '../../../src-main/domain/history/insights';
import { assertNever } from '../../../src-main/domain/result';
import { money } from '../../text/money';

/** What groups of calls can be measured by. */
export const measures = ['calls', 'minutes', 'cost'] as const;
export type Measure = (typeof measures)[number];

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

export const countText = (count: number): string => whole.format(count);
export const callsText = (count: number): string => (count === 1 ? '1 call' : `${whole.format(count)} calls`);
export const minutesText = (minutes: number): string =>
  minutes === 1 ? '1 minute' : `${whole.format(minutes)} minutes`;
/** "12.3%"; of nothing there is no share. */
export const shareText = (part: number, all: number): string => (all === 0 ? '' : share.format(part / all));

/** How much a group is by a measure; minutes and cents as far as they were told. */
export function amountOf({ calls, minutes, cents }: Sums, measure: Measure): number {
  switch (measure) {
    case 'calls':
      return calls;
    case 'minutes':
      return minutes;
    case 'cost':
      return cents;
    default:
      return assertNever(measure);
  }
}

export function amountText(sums: Sums, measure: Measure): string {
  switch (measure) {
    case 'calls':
      return callsText(sums.calls);
    case 'minutes':
      return minutesText(sums.minutes);
    case 'cost':
      return money(sums.cents);
    default:
      return assertNever(measure);
  }
}

/** That not all calls told it: "3 of 120 calls do not tell"; empty where all do. */
export function untoldText(calls: number, told: number): string {
  const untold = calls - told;
  if (untold === 0) return '';
  if (calls === 1) return 'the call does not tell';
  return `${whole.format(untold)} of ${callsText(calls)} ${untold === 1 ? 'does' : 'do'} not tell`;
}
