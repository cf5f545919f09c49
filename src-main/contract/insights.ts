// What the calls that the history's filter lets through come to, as windows see it. Money is US cents.
import * as v from 'valibot';
import { dayUnits } from '../domain/history/day-spans';
import { historyFilterSchema } from './history';
import { callStates } from './views';

const count = v.pipe(v.number(), v.integer());

const sums = {
  calls: count,
  /** As ThunderPhone told them for so many of the calls; never computed from prices. */
  minutes: v.number(),
  minutesTold: count,
  cents: v.number(),
  centsTold: count,
};

export const insightsSchema = v.object({
  total: v.object({ ...sums, seconds: v.number(), secondsTold: count }),
  /** Every day that the filter is about, in order, those without calls as well. */
  days: v.array(v.object({ day: v.string(), ...sums })),
  states: v.array(v.object({ state: v.picklist(callStates), ...sums })),
  reasons: v.array(v.object({ reason: v.nullable(v.string()), ...sums })),
  agents: v.array(v.object({ name: v.string(), ...sums })),
  numbers: v.array(v.object({ number: v.nullable(v.string()), ...sums })),
  /** Calls of each hour of the week, from Monday 0:00 on. */
  hours: v.array(count),
});
export type InsightsView = v.InferOutput<typeof insightsSchema>;

/** What can be shown as a table and saved. */
export const insightTables = ['days', 'states', 'reasons', 'agents', 'numbers', 'hours'] as const;
export type InsightTable = (typeof insightTables)[number];

export const historyLooks = ['list', 'insights'] as const;
export type HistoryLook = (typeof historyLooks)[number];
const look = v.object({ look: v.picklist(historyLooks) });

/** Commands on what the calls of the account in use come to. */
export const insightsCommands = {
  /** Null where a newer question has taken its place; `preparing` where it is to be asked again after a while. */
  'insights.read': {
    input: v.strictObject({ filter: historyFilterSchema }),
    output: v.nullable(
      v.variant('kind', [
        v.object({ kind: v.literal('done'), insights: insightsSchema }),
        /** Calls of an older archive are prepared once: so many are. */
        v.object({ kind: v.literal('preparing'), done: count, all: count }),
      ]),
    ),
  },
  /** Writes a table, reckoned anew, to a file that the person chooses: how many rows; null when none was chosen. */
  'insights.save': {
    input: v.strictObject({
      filter: historyFilterSchema,
      table: v.picklist(insightTables),
      unit: v.picklist(dayUnits),
    }),
    output: v.nullable(count),
  },
  /** Whether the history shows its list or its insights; remembered on this computer. */
  'insights.look': { input: v.optional(v.null(), null), output: look },
  'insights.setLook': { input: v.strictObject(look.entries), output: v.null() },
} as const;
