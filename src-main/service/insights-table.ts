import type { InsightTable } from '../contract/insights';
import { endReasonText } from '../domain/call/end-reason';
import { stateLabel } from '../domain/call/state-label';
import { bySpan, type DayUnit, type SumsOfDay } from '../domain/history/day-spans';
import type { Insights, Sums } from '../domain/history/insights';
import { weekdays } from '../domain/history/weekdays';
import { writeDollars } from '../domain/money/dollars';
import { assertNever } from '../domain/result';

type Table = readonly (readonly string[])[];

const SUMS = ['calls', 'minutes', 'calls that tell minutes', 'cost in dollars', 'calls that tell a cost'] as const;

const cells = ({ calls, minutes, minutesTold, cents, centsTold }: Sums): readonly string[] => [
  String(calls),
  String(minutes),
  String(minutesTold),
  writeDollars(Math.round(cents)),
  String(centsTold),
];

/** A table as it is saved: a line of names, then numbers as spreadsheets read them. `days` are all that are shown. */
export function insightsTable(
  { states, reasons, agents, numbers, hours }: Insights,
  days: readonly SumsOfDay[],
  table: InsightTable,
  unit: DayUnit,
): Table {
  switch (table) {
    case 'days':
      return unit === 'day'
        ? [['day', ...SUMS], ...days.map(({ day, ...sums }) => [day, ...cells(sums)])]
        : [['from', 'to', ...SUMS], ...bySpan(days, unit).map(({ from, to, ...sums }) => [from, to, ...cells(sums)])];
    case 'states':
      return [
        ['status', 'label', ...SUMS],
        ...states.map(({ state, ...sums }) => [state, stateLabel(state), ...cells(sums)]),
      ];
    case 'reasons':
      return [
        ['end reason', 'label', ...SUMS],
        ...reasons.map(({ reason, ...sums }) => [reason ?? '', endReasonText(reason), ...cells(sums)]),
      ];
    case 'agents':
      return [['agent', ...SUMS], ...agents.map(({ name, ...sums }) => [name, ...cells(sums)])];
    case 'numbers':
      return [['own number', ...SUMS], ...numbers.map(({ number, ...sums }) => [number ?? '', ...cells(sums)])];
    case 'hours':
      return [
        ['weekday', 'hour', 'calls'],
        ...hours.map((calls, nth) => [weekdays[Math.floor(nth / 24)] ?? '', String(nth % 24), String(calls)]),
      ];
    default:
      return assertNever(table);
  }
}

const NAMES: Readonly<Record<InsightTable, string>> = {
  days: 'calls by day.csv',
  states: 'calls by status.csv',
  reasons: 'calls by end reason.csv',
  agents: 'calls by agent.csv',
  numbers: 'calls by own number.csv',
  hours: 'calls by hour of the week.csv',
};

/** What the file of a table is called unless a person says otherwise. */
export const tableFileName = (table: InsightTable, unit: DayUnit): string =>
  table === 'days' ? `calls by ${unit}.csv` : NAMES[table];
