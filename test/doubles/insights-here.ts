import type { HistoryEntry } from '../../src-main/domain/history/history-entry';
import type { HistoryFilter } from '../../src-main/domain/history/history-filter';
import type { Insights } from '../../src-main/domain/history/insights';
import type { InsightsStep } from '../../src-main/history/insights/ports';
import { wish, type HereArchive } from './archive-kit';
import { must } from './storage-kit';

let ticket = 0;

/** Every step of one question to the archive, the answer last. */
export function stepsOf(archive: HereArchive, filter: Partial<HistoryFilter> = {}): readonly InsightsStep[] {
  ticket += 1;
  const steps: InsightsStep[] = [];
  do steps.push(must(archive.handlers['history.insights'](wish(filter), ticket)));
  while (steps.at(-1)?.kind !== 'done');
  return steps;
}

export function insightsOf(archive: HereArchive, filter: Partial<HistoryFilter> = {}): Insights {
  const last = stepsOf(archive, filter).at(-1);
  if (last?.kind !== 'done') throw new Error('no answer');
  return last.insights;
}

/** All calls, as the list tells them. */
export function everyEntry(archive: HereArchive): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const { rows } = must(archive.handlers['history.page'](wish({ tests: 'shown' }), entries.length, 1_000));
    if (rows.length === 0) return entries;
    entries.push(...rows.map(({ entry }) => entry));
  }
}
