import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { useApp, useAppEvent } from '../../state/AppContext';
import { asInput, isNobody, type Selection } from './selection';
import type { SelectionMemory } from './selection-memory';

/** What is selected of what a query finds. */
export function useSelection(memory: SelectionMemory, query: HistoryQuery): Selection {
  useLayoutEffect(() => memory.keepFor(query), [memory, query]);
  return useSyncExternalStore(memory.subscribe, memory.snapshot);
}

/** How many calls are selected, exactly; null until that is counted. Calls that are not there any more do not count. */
export function useSelectionCount(selection: Selection): number | null {
  const { ask } = useApp();
  const [counted, setCounted] = useState<{ readonly of: Selection; readonly count: number } | null>(null);
  const [news, setNews] = useState(0);
  useAppEvent('history', () => setNews((count) => count + 1));
  const isAll = selection.kind === 'all';
  const mustAsk = !isNobody(selection) && (isAll || news > 0);
  useEffect(() => {
    if (!mustAsk) return;
    let wanted = true;
    void ask('bulk.count', { selection: asInput(selection) }).then((answer) => {
      if (wanted && answer.ok) setCounted({ of: selection, count: answer.value.count });
    });
    return () => {
      wanted = false;
    };
  }, [ask, selection, mustAsk, news]);
  if (counted?.of === selection) return counted.count;
  return selection.kind === 'some' ? selection.keys.size : null;
}
