import { useMemo } from 'react';
import { useWide } from '../shell/use-wide';
import { useApp } from '../state/AppContext';
import { useListChanges } from '../do-not-call/use-list-changes';
import { useCommand } from '../state/use-command';
import { useSay } from '../ui/toast/toasts';

/** A call that something is done with: an attempt of this app, or any other of the history. */
export type CallRef = { readonly attemptId: string } | { readonly attemptId: null; readonly key: string };

/** What can be done with a call of the history. */
export interface CallActions {
  /** Fills the dialer in and shows it. Never dials. */
  readonly callAgain: (call: CallRef) => void;
  readonly copyNumber: (call: CallRef) => void;
  /** Puts a number, E.164, on the do-not-call list. */
  readonly doNotCall: (number: string) => void;
}

export function useCallActions(): CallActions {
  const app = useApp();
  const say = useSay();
  const wide = useWide();
  const { run: prefillAttempt } = useCommand('draft.fromAttempt');
  const { run: prefillEntry } = useCommand('draft.fromEntry');
  const { run: copyOfAttempt } = useCommand('calls.copyNumber');
  const { run: copyOfEntry } = useCommand('history.copy');
  const { add } = useListChanges();
  return useMemo(() => {
    const callAgain = async (call: CallRef): Promise<void> => {
      const { attemptId } = call;
      const answer = await (attemptId === null ? prefillEntry({ key: call.key }) : prefillAttempt({ attemptId }));
      if (!answer.ok) return;
      // In a narrow window open details would lie over the dialer.
      if (!wide) app.select(null);
      app.show('dial');
    };
    const copyNumber = async (call: CallRef): Promise<void> => {
      const { attemptId } = call;
      const copied = attemptId === null ? copyOfEntry({ key: call.key, what: 'number' }) : copyOfAttempt({ attemptId });
      if ((await copied).ok) say.news('Copied');
    };
    return {
      callAgain: (call) => void callAgain(call),
      copyNumber: (call) => void copyNumber(call),
      doNotCall: (number) => void add(number),
    };
  }, [app, say, wide, prefillAttempt, prefillEntry, copyOfAttempt, copyOfEntry, add]);
}
