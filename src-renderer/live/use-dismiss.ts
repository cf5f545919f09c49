import { useCallback } from 'react';
import { useCommand } from '../state/use-command';
import { useSay } from '../ui/toast/toasts';

/** Puts a call away from the live list, with a way back. */
export function useDismiss(): (attemptId: string) => void {
  const { run: dismiss } = useCommand('calls.dismiss');
  const { run: restore } = useCommand('calls.restore');
  const say = useSay();
  return useCallback(
    (attemptId: string) => {
      const work = async (): Promise<void> => {
        const answer = await dismiss({ attemptId });
        if (answer.ok) say.news('Dismissed.', { label: 'Undo', run: () => void restore({ attemptId }) });
      };
      void work();
    },
    [dismiss, restore, say],
  );
}
