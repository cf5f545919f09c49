import { useEffect, useState } from 'react';
import type { ManyChangeView } from '../../../src-main/contract/history-bulk';
import { useApp, useAppEvent, useAppState } from '../../state/AppContext';

/** The newest change of many calls of the account in use that can be gone on with or undone; null: none. */
export function useKeptChange(): ManyChangeView | null {
  const { ask } = useApp();
  const accountId = useAppState((state) => state.activeAccountId);
  const [told, setTold] = useState<{ readonly of: string | null; readonly change: ManyChangeView | null } | null>(null);
  /** Most news are of an export, or of how far a change is: what is kept is another one only once a change has ended. */
  const [runs, setRuns] = useState<number | null>(null);
  useAppEvent('historyWork', ({ work }) => setRuns(work.runs));
  useEffect(() => {
    if (accountId === null) return;
    let wanted = true;
    // What cannot be told is asked again with the next piece of news; the list says what is wrong.
    void ask('bulk.kept', null).then((answer) => {
      if (wanted && answer.ok) setTold({ of: accountId, change: answer.value.change });
    });
    return () => {
      wanted = false;
    };
  }, [ask, accountId, runs]);
  return told?.of === accountId ? told.change : null;
}
