import { useCallback, useEffect } from 'react';
import { useApp, useAppEvent, useAppState } from '../state/AppContext';
import { useSay } from '../ui/toast/toasts';

/** Says how exports and changes of many calls ended, also those that ended while no window was there to be told. */
export function WorkNews() {
  const { ask } = useApp();
  const say = useSay();
  const isReady = useAppState((state) => state.phase === 'ready');
  const hear = useCallback(
    (ended: number): void => {
      if (ended > 0) void import('../history/work/tell-ended').then(({ tellEnded }) => tellEnded(ask, say));
    },
    [ask, say],
  );
  useAppEvent('historyWork', ({ work }) => hear(work.ended));
  useEffect(() => {
    if (!isReady) return;
    void ask('bulk.work', null).then((answer) => {
      if (answer.ok) hear(answer.value.ended);
    });
  }, [ask, hear, isReady]);
  return null;
}
