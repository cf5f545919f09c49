import { useEffect, useSyncExternalStore } from 'react';
import { useApp, useAppEvent, useAppState } from '../../state/AppContext';
import type { HistoryRows } from './history-list';
import type { HistoryMemory } from './memory';
import { memoryOf } from './memory';

/** The history of the account in use, kept up to date while it is on screen. */
export function useHistory(): { readonly memory: HistoryMemory; readonly rows: HistoryRows } {
  const memory = memoryOf(useApp());
  const { list } = memory;
  const rows = useSyncExternalStore(list.subscribe, list.snapshot);
  const accountId = useAppState((state) => state.activeAccountId);
  const ready = useAppState((state) => state.phase === 'ready' && state.storage !== 'opening');

  useEffect(() => {
    if (ready) memory.use(accountId);
  }, [memory, accountId, ready]);
  useAppEvent('history', () => {
    if (ready) list.refresh();
  });
  return { memory, rows };
}
