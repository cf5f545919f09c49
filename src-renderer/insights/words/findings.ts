import type { DayUnit, SumsOfSpan } from '../../../src-main/domain/history/day-spans';
import type { Sums } from '../../../src-main/domain/history/insights';
import { weekdays } from '../../../src-main/domain/history/weekdays';
import { amountOf, amountText, callsText, countText, shareText, toldOf, untoldText, type Measure } from './amounts';
import { hourText, type Dates } from './dates';
import type { Group } from './groups';

// What each chart says, in one sentence.

export function spansFinding(spans: readonly SumsOfSpan[], unit: DayUnit, dates: Dates): string {
  const most = spans.reduce<SumsOfSpan | null>((best, span) => (best && best.calls >= span.calls ? best : span), null);
  if (most === null) return '';
  const total = spans.reduce((sum, { calls }) => sum + calls, 0);
  const when = `${IN[unit]} ${dates.span(most, unit)}`;
  if (spans.length === 1) return `${callsText(total)} ${when}.`;
  const average = total / spans.length;
  const shown = average < 10 ? Math.round(average * 10) / 10 : Math.round(average);
  return `${callsText(shown)} ${EACH[unit]} on average; most of them, ${callsText(most.calls)}, ${when}.`;
}

const IN: Readonly<Record<DayUnit, string>> = { day: 'on', week: 'in the week', month: 'in' };
const EACH: Readonly<Record<DayUnit, string>> = { day: 'a day', week: 'a week', month: 'a month' };

/** @param kind what the groups are, as in "agent" */
export function groupsFinding(groups: readonly Group[], total: Sums, measure: Measure, kind: string): string {
  const [first] = groups;
  if (!first) return '';
  const all = amountOf(total, measure);
  const told = toldOf(total, measure);
  if (told === 0) return total.calls === 1 ? 'The call does not tell.' : `None of ${callsText(total.calls)} tells.`;
  const untold = untoldText(total.calls, told);
  const rest = untold === '' ? '' : `; ${untold}`;
  if (all === 0) return `${amountText(total, measure)} in all${rest}.`;
  const its = `${amountText(first.sums, measure)}, ${shareText(amountOf(first.sums, measure), all)}`;
  return groups.length === 1
    ? `All of it: “${first.label}”, ${amountText(first.sums, measure)}${rest}.`
    : `“${first.label}” is the largest of ${countText(groups.length)} ${kind}: ${its} of all${rest}.`;
}

export function hoursFinding(hours: readonly number[]): string {
  const total = hours.reduce((sum, calls) => sum + calls, 0);
  if (total === 0) return '';
  const most = hours.reduce((best, calls, nth) => (calls > (hours[best] ?? 0) ? nth : best), 0);
  const calls = hours[most] ?? 0;
  const name = `${weekdays[Math.floor(most / 24)] ?? ''}, ${hourText(most % 24)}`;
  if (calls === total) return `All of it on ${name}: ${callsText(calls)}.`;
  return `The busiest hour is ${name}, with ${callsText(calls)}, ${shareText(calls, total)} of all.`;
}
