import { describe, expect, it } from 'vitest';
import { EVERYTHING, type HistoryFilter } from '../../../src-main/domain/history/history-filter';
import { bySpan, everyDay } from '../../../src-main/domain/history/day-spans';
import { HOURS_OF_WEEK, NO_CALLS, NO_INSIGHTS, type Insights } from '../../../src-main/domain/history/insights';
import { ok } from '../../../src-main/domain/result';
import { InsightsDesk } from '../../../src-main/history/insights/insights-desk';
import { insightsHandlers } from '../../../src-main/service/handlers/insights-handlers';
import type { AppParts } from '../../../src-main/service/handlers/parts';
import { insightsTable, tableFileName } from '../../../src-main/service/insights-table';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { someInsights, sumsOf } from '../../doubles/some-insights';
import { must } from '../../doubles/storage-kit';

const NOW = new Date(2026, 9, 8, 15).getTime();
const midnight = (day: number): number => new Date(2026, 9, day).getTime();
const of = (change: Partial<HistoryFilter> = {}): HistoryFilter => ({ ...EVERYTHING, ...change });
const days = [
  { day: '2026-10-02', ...sumsOf(2) },
  { day: '2026-10-05', ...sumsOf(3) },
];
const dates = (filter: Partial<HistoryFilter>): string[] =>
  everyDay(days, of(filter), NOW).map(({ day }) => day.slice(8));

describe('the days that are shown', () => {
  it('go from the first call, or from where the filter begins, to today or its end', () => {
    expect(dates({})).toEqual(['02', '03', '04', '05', '06', '07', '08']);
    expect(dates({ after: new Date(2026, 8, 30).getTime() })).toEqual([
      '30',
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
    ]);
    expect(dates({ before: midnight(7) })).toEqual(['02', '03', '04', '05', '06']);
    expect(dates({ before: NOW + 86_400_000 * 30 })).toHaveLength(7);
    expect(everyDay([], of({ after: 0 }), NOW)).toEqual([]);
  });

  it('of calls in another century are those with calls alone', () => {
    const odd = [{ day: '1970-01-01', ...sumsOf(1) }, ...days];
    expect(everyDay(odd, of(), NOW)).toEqual(odd);
  });

  it('are put together by weeks from Monday on and by months, and lose nothing', () => {
    const all = everyDay(days, of(), NOW);
    expect(bySpan(all, 'week').map(({ from, to, calls }) => [from, to, calls])).toEqual([
      ['2026-10-02', '2026-10-04', 2],
      ['2026-10-05', '2026-10-08', 3],
    ]);
    expect(bySpan(all, 'month')).toEqual([{ from: '2026-10-02', to: '2026-10-08', ...sumsOf(5) }]);
    expect(bySpan(all, 'day')).toHaveLength(7);
  });
});

describe('a table to be saved', () => {
  const insights: Insights = someInsights();
  const table = (name: Parameters<typeof insightsTable>[2], unit: Parameters<typeof insightsTable>[3] = 'day') =>
    insightsTable(insights, insights.days, name, unit).map((row) => row.join('|'));

  it('has a line for each row, numbers as spreadsheets read them', () => {
    const sums = 'calls|minutes|calls that tell minutes|cost in dollars|calls that tell a cost';
    expect(table('days')).toEqual([
      `day|${sums}`,
      '2026-10-05|12|12|12|0.96|12',
      '2026-10-06|0|0|0|0.00|0',
      '2026-10-07|8|8|8|0.48|6',
    ]);
    expect(table('days', 'month')).toEqual([`from|to|${sums}`, '2026-10-05|2026-10-07|20|20|20|1.44|18']);
    expect(table('states')[1]).toBe('completed|Completed|17|17|17|1.36|17');
    expect(table('reasons').slice(1)).toEqual([
      'agent_end|The agent ended the call|15|15|15|1.20|15',
      '||5|5|5|0.40|5',
    ]);
    expect(table('agents')[2]).toBe('Night desk|8|40|8|0.64|8');
    expect(table('numbers').slice(1)).toEqual(['+14155550100|16|16|16|1.28|16', '|4|4|4|0.32|4']);
    expect(table('hours')).toHaveLength(HOURS_OF_WEEK + 1);
    expect(table('hours')[39]).toBe('Tuesday|14|15');
  });

  it('has a name of its own', () => {
    expect([tableFileName('days', 'week'), tableFileName('agents', 'week')]).toEqual([
      'calls by week.csv',
      'calls by agent.csv',
    ]);
  });
});

describe('the commands', () => {
  /** The parts that insights need, with an archive that answers at once. */
  function handlersOf(active: string | null = ACCOUNT) {
    const asked: unknown[] = [];
    const saved: { readonly name: string; readonly rows: readonly (readonly string[])[] }[] = [];
    const desk = new InsightsDesk({
      step: (wish) => {
        asked.push(wish);
        return Promise.resolve(ok({ kind: 'done', insights: { ...NO_INSIGHTS, days, total: someInsights().total } }));
      },
    });
    const saver = {
      save: (name: string, rows: readonly (readonly string[])[]) => {
        saved.push({ name, rows });
        return Promise.resolve(ok(saved.length === 1));
      },
    };
    const parts: Pick<AppParts, 'accounts' | 'insights' | 'now'> = {
      accounts: { activeId: () => active },
      insights: { desk, saver },
      now: () => NOW,
    } as unknown as AppParts;
    return { asked, saved, handlers: insightsHandlers(parts as AppParts) };
  }
  const filter = {
    ...EVERYTHING,
    states: [],
    directions: [],
    endReasons: [],
    agentNames: [],
    ownNumbers: [],
    tags: [],
  };

  it('answer for the account in use, days without calls included', async () => {
    const { handlers, asked } = handlersOf();
    const read = must(await handlers['insights.read']({ filter }));
    expect(read?.kind === 'done' && read.insights.days).toHaveLength(7);
    expect(asked).toEqual([{ account: ACCOUNT, filter }]);
  });

  it('without an account there is nothing, and nothing to save', async () => {
    const { handlers, asked } = handlersOf(null);
    const read = must(await handlers['insights.read']({ filter }));
    expect(read?.kind === 'done' && read.insights.total).toEqual({ ...NO_CALLS, seconds: 0, secondsTold: 0 });
    const saved = await handlers['insights.save']({ filter, table: 'days', unit: 'day' });
    expect(saved.ok ? null : saved.error.code).toBe('account_none');
    expect(asked).toEqual([]);
  });

  it('say how many rows were saved, and nothing where no file was chosen', async () => {
    const { handlers, saved } = handlersOf();
    expect(must(await handlers['insights.save']({ filter, table: 'days', unit: 'day' }))).toBe(7);
    expect(must(await handlers['insights.save']({ filter, table: 'hours', unit: 'day' }))).toBeNull();
    expect(saved.map(({ name }) => name)).toEqual(['calls by day.csv', 'calls by hour of the week.csv']);
  });
});
