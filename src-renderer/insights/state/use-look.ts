import { useEffect, useState } from 'react';
import type { HistoryLook } from '../../../src-main/contract/insights';
import type { App } from '../../state/create-app';
import { useApp } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';

/** While the app runs main need not be asked again each time that the history is shown. */
const looks = new WeakMap<App, HistoryLook>();

export interface UseLook {
  readonly look: HistoryLook;
  readonly choose: (look: HistoryLook) => void;
}

/** How the history is looked at; as it was the last time until something else is chosen. Ctrl+I (Cmd+I) goes on to the other. */
export function useLook(): UseLook {
  const app = useApp();
  const { run } = useCommand('insights.setLook');
  const [look, setLook] = useState<HistoryLook>(() => looks.get(app) ?? 'list');
  const choose = (next: HistoryLook): void => {
    looks.set(app, next);
    setLook(next);
    void run({ look: next });
  };
  useEffect(() => {
    if (looks.has(app)) return;
    void app.ask('insights.look', null).then((answer) => {
      // What was chosen meanwhile is newer.
      if (!answer.ok || looks.has(app)) return;
      looks.set(app, answer.value.look);
      setLook(answer.value.look);
    });
  }, [app]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'i' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      choose(look === 'list' ? 'insights' : 'list');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return { look, choose };
}
