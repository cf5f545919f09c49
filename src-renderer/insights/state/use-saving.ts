import type { InsightTable } from '../../../src-main/contract/insights';
import type { DayUnit } from '../../../src-main/domain/history/day-spans';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { asked } from '../../history/rows/wish';
import { useCommand } from '../../state/use-command';
import { useSay } from '../../ui/toast/toasts';

/** Saves a table: main reckons it anew and lets the person choose where to. */
export function useSaving(
  query: HistoryQuery,
  unit: DayUnit,
): { readonly save: (table: InsightTable) => void; readonly isSaving: boolean } {
  const say = useSay();
  const { run, busy } = useCommand('insights.save');
  const save = async (table: InsightTable): Promise<void> => {
    const saved = await run({ filter: asked(query, Date.now()), table, unit });
    if (!saved.ok || saved.value === null) return;
    say.news(saved.value === 1 ? 'Saved 1 row.' : `Saved ${saved.value.toLocaleString('en-US')} rows.`);
  };
  return { save: (table) => void save(table), isSaving: busy };
}
