import type { Handlers } from '../../contract/handlers';
import type { insightsCommands, InsightsView } from '../../contract/insights';
import { everyDay } from '../../domain/history/day-spans';
import type { HistoryFilter } from '../../domain/history/history-filter';
import { NO_INSIGHTS, type Insights } from '../../domain/history/insights';
import { ok } from '../../domain/result';
import { insightsTable, tableFileName } from '../insights-table';
import { forActive } from './for-active';
import type { AppParts } from './parts';

/** What the calls that a filter lets through come to, and which look at the history is the last one. */
export function insightsHandlers(parts: AppParts): Pick<Handlers, keyof typeof insightsCommands> {
  const { accounts, insights, now } = parts;
  return {
    'insights.read': async ({ filter }) => {
      const account = accounts.activeId();
      if (account === null) return ok({ kind: 'done', insights: insightsView(NO_INSIGHTS, filter, now()) });
      const read = await insights.desk.read({ account, filter });
      if (!read.ok) return read;
      const answer = read.value;
      if (answer?.kind !== 'done') return ok(answer);
      return ok({ kind: 'done', insights: insightsView(answer.insights, filter, now()) });
    },
    'insights.save': ({ filter, table, unit }) =>
      forActive(parts, async (account) => {
        const whole = await insights.desk.whole({ account, filter });
        if (!whole.ok) return whole;
        const rows = insightsTable(whole.value, everyDay(whole.value.days, filter, now()), table, unit);
        const saved = await insights.saver.save(tableFileName(table, unit), rows);
        return saved.ok ? ok(saved.value ? rows.length - 1 : null) : saved;
      }),
    'insights.look': async () => {
      const look = await insights.look.last();
      return look.ok ? ok({ look: look.value }) : look;
    },
    'insights.setLook': async ({ look }) => {
      const kept = await insights.look.keep(look);
      return kept.ok ? ok(null) : kept;
    },
  };
}

const insightsView = (insights: Insights, filter: HistoryFilter, now: number): InsightsView => ({
  total: { ...insights.total },
  days: everyDay(insights.days, filter, now).map((day) => ({ ...day })),
  states: insights.states.map((one) => ({ ...one })),
  reasons: insights.reasons.map((one) => ({ ...one })),
  agents: insights.agents.map((one) => ({ ...one })),
  numbers: insights.numbers.map((one) => ({ ...one })),
  hours: [...insights.hours],
});
