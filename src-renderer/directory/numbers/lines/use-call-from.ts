import { useCallback } from 'react';
import type { LineView } from '../../../../src-main/contract/views';
import { useApp } from '../../../state/AppContext';
import { useSay } from '../../../ui/toast/toasts';
import { lineName } from './line-words';

/** Chooses a number for the next call and goes to the dial view. Calls nobody. */
export function useCallFrom(): (line: LineView) => void {
  const app = useApp();
  const say = useSay();
  return useCallback(
    (line) => {
      const before = app.store.getState().draft.from;
      app.draft.edit({ from: line.number });
      app.show('dial');
      say.news(`The next call goes out from ${lineName(line)}`, {
        label: 'Undo',
        run: () => app.draft.edit({ from: before }),
      });
    },
    [app, say],
  );
}
