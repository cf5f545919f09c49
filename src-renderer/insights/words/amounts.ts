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
/** Of what is rounded to a tenth of a percent. */
const LEAST = 0.0005;

/** "12.3%"; of nothing there is no share. What is some is never told as none of it, nor what is most as all. */
export function shareText(part: number, all: number): string {
  if (all === 0) return '';
  const of = part / all;
  if (of > 0 && of < LEAST) return '<0.1%';
  if (of < 1 && of >= 1 - LEAST) return '>99.9%';
  return share.format(of);
}

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

/** How many of the calls tell what they come to by a measure. */
export function toldOf({ calls, minutesTold, centsTold }: Sums, measure: Measure): number {
  switch (measure) {
    case 'calls':
      return calls;
    case 'minutes':
      return minutesTold;
    case 'cost':
      return centsTold;
    default:
      return assertNever(measure);
  }
}

/** What no call told is not nothing. */
export function amountText(sums: Sums, measure: Measure): string {
  if (toldOf(sums, measure) === 0 && sums.calls > 0) return 'not told';
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
  if (told === 0) return `none of ${callsText(calls)} tells`;
  return `${whole.format(untold)} of ${callsText(calls)} ${untold === 1 ? 'does' : 'do'} not tell`;
}
