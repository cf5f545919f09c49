import { useCallback, useEffect, useState } from 'react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { AgentDetailsView } from '../../../src-main/contract/views';
import { useApp, useAppState } from '../../state/AppContext';

interface ReadAgent {
  readonly agent: AgentDetailsView | null;
  readonly problem: ProblemView | null;
}

const nothing: ReadAgent = { agent: null, problem: null };

/** All of one agent, read again whenever the list is a newer one. */
export function useAgent(id: string): ReadAgent & { readonly readAgain: () => void } {
  const { ask } = useApp();
  const version = useAppState((state) => state.directory.parts.agents.version);
  const [read, setRead] = useState<ReadAgent>(nothing);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let wanted = true;
    void ask('directory.agent', { id }).then((answer) => {
      if (!wanted) return;
      setRead(answer.ok ? { agent: answer.value, problem: null } : { agent: null, problem: answer.error });
    });
    return () => {
      wanted = false;
    };
  }, [ask, id, version, times]);
  const readAgain = useCallback(() => setTimes((before) => before + 1), []);
  return { ...read, readAgain };
}
