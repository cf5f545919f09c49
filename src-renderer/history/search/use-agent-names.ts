import { useEffect, useState } from 'react';
import type { CallView } from '../../../src-main/contract/views';
import { useApp, useAppEvent, useAppState } from '../../state/AppContext';

/** Names of the agents that made calls of the account in use. */
export function useAgentNames(): readonly string[] {
  const { ask } = useApp();
  const accountId = useAppState((state) => state.activeAccountId);
  const [names, setNames] = useState<readonly string[]>([]);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let wanted = true;
    void ask('history.agentNames', null).then((answer) => {
      // Where the names cannot be read, the rows cannot either, and they show why.
      if (wanted) setNames(answer.ok ? answer.value.names : []);
    });
    return () => {
      wanted = false;
    };
  }, [ask, accountId, reading]);
  useAppEvent('calls', ({ changed }) => {
    const isNew = (call: CallView): boolean => call.accountId === accountId && !names.includes(call.agentName);
    if (changed.some(isNew)) setReading((count) => count + 1);
  });
  return names;
}
