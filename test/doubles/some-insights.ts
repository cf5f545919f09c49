import type { InsightsView } from '../../src-main/contract/insights';
import { HOURS_OF_WEEK, type Sums } from '../../src-main/domain/history/insights';

/** Calls that all tell a minute and eight cents each, unless said otherwise. */
export const sumsOf = (calls: number, change: Partial<Sums> = {}): Sums => ({
  calls,
  minutes: calls,
  minutesTold: calls,
  cents: calls * 8,
  centsTold: calls,
  ...change,
});

/** Twenty calls of three days, two of them without any word on cost. */
export const someInsights = (change: Partial<InsightsView> = {}): InsightsView => ({
  total: { ...sumsOf(20, { minutes: 52, cents: 144, centsTold: 18 }), seconds: 1_300, secondsTold: 20 },
  days: [
    { day: '2026-10-05', ...sumsOf(12) },
    { day: '2026-10-06', ...sumsOf(0) },
    { day: '2026-10-07', ...sumsOf(8, { cents: 48, centsTold: 6 }) },
  ],
  states: [
    { state: 'completed', ...sumsOf(17) },
    { state: 'failed', ...sumsOf(2) },
    { state: 'in_progress', ...sumsOf(1, { centsTold: 0, cents: 0 }) },
  ],
  reasons: [
    { reason: 'agent_end', ...sumsOf(15) },
    { reason: null, ...sumsOf(5) },
  ],
  agents: [
    { name: 'Reception', ...sumsOf(11) },
    { name: 'Night desk', ...sumsOf(8, { minutes: 40 }) },
    { name: '', ...sumsOf(1) },
  ],
  numbers: [
    { number: '+14155550100', ...sumsOf(16) },
    { number: null, ...sumsOf(4) },
  ],
  hours: Array.from({ length: HOURS_OF_WEEK }, (_, nth) => (nth === 38 ? 15 : nth === 100 ? 5 : 0)),
  ...change,
});
