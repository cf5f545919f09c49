import { useMemo } from 'react';
import { useWide } from '../shell/use-wide';
import { useApp } from '../state/AppContext';
import { useListChanges } from '../do-not-call/use-list-changes';
import { useCommand } from '../state/use-command';
import { useSay } from '../ui/toast/toasts';

/** What can be done with a call of the record. */
export interface CallActions {
  /** Fills the dialer in and shows it. Never dials. */
  readonly callAgain: (attemptId: string) => void;
  readonly copyNumber: (attemptId: string) => void;
  /** Puts a number, E.164, on the do-not-call list. */
  readonly doNotCall: (number: string) => void;
}

export function useCallActions(): CallActions {
  const app = useApp();
  const say = useSay();
  const wide = useWide();
  const { run: prefill } = useCommand('draft.fromAttempt');
  const { run: copy } = useCommand('calls.copyNumber');
  const { add } = useListChanges();
  return useMemo(() => {
    const callAgain = async (attemptId: string): Promise<void> => {
      const answer = await prefill({ attemptId });
      if (!answer.ok) return;
      // In a narrow window open details would lie over the dialer.
      if (!wide) app.select(null);
      app.show('dial');
    };
    const copyNumber = async (attemptId: string): Promise<void> => {
      const answer = await copy({ attemptId });
      if (answer.ok) say.news('Copied');
    };
    return {
      callAgain: (id) => void callAgain(id),
      copyNumber: (id) => void copyNumber(id),
      doNotCall: (number) => void add(number),
    };
  }, [app, say, wide, prefill, copy, add]);
}
