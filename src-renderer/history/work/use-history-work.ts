import { useEffect, useState } from 'react';
import type { HistoryWorkView } from '../../../src-main/contract/history-bulk';
import { useApp, useAppEvent } from '../../state/AppContext';

const nothing: HistoryWorkView = { exporting: null, bulk: null, ended: 0, runs: 0 };

/** What is being done with many calls, whichever window or view it was begun in. */
export function useHistoryWork(): HistoryWorkView {
  const { ask } = useApp();
  const [told, setTold] = useState<HistoryWorkView | null>(null);
  useAppEvent('historyWork', ({ work }) => setTold(work));
  useEffect(() => {
    let wanted = true;
    void ask('bulk.work', null).then((answer) => {
      // What an event told meanwhile is newer.
      if (wanted && answer.ok) setTold((newer) => newer ?? answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [ask]);
  return told ?? nothing;
}
