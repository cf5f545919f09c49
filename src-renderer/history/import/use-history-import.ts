import { useEffect, useState } from 'react';
import type { HistoryImportView } from '../../../src-main/contract/history-import';
import { useApp, useAppEvent, useAppState } from '../../state/AppContext';

/** How far the history of the account in use is; null until main has told. Asking makes main look for what is new. */
export function useHistoryImport(): HistoryImportView | null {
  const { ask } = useApp();
  const accountId = useAppState((state) => state.activeAccountId);
  const [told, setTold] = useState<HistoryImportView | null>(null);
  useAppEvent('historyImport', ({ state }) => setTold(state));
  useEffect(() => {
    let stale = false;
    void ask('history.importState', null).then((answer) => {
      // What an event told meanwhile is newer; it came of the same asking.
      if (!stale && answer.ok) setTold((newer) => (newer?.accountId === accountId ? newer : answer.value));
    });
    return () => {
      stale = true;
    };
  }, [ask, accountId]);
  return told?.accountId === accountId ? told : null;
}
