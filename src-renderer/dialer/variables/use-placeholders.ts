import { useEffect, useMemo, useState } from 'react';
import { placeholdersIn } from '../../../src-main/domain/call/variables';
import { useApp, useAppState } from '../../state/AppContext';

/** Names that look like placeholders in a saved agent's prompt; none where the prompt is not known. */
export function usePlaceholders(agentId: string | null): readonly string[] {
  const { ask } = useApp();
  const version = useAppState((state) => state.directory.parts.agents.version);
  const [read, setRead] = useState<{ readonly agentId: string; readonly prompt: string } | null>(null);
  useEffect(() => {
    if (agentId === null) return;
    let wanted = true;
    // Offers only: without the prompt there are none, and names can still be typed.
    void ask('directory.agent', { id: agentId }).then((answer) => {
      if (wanted && answer.ok) setRead({ agentId, prompt: answer.value.prompt ?? '' });
    });
    return () => {
      wanted = false;
    };
  }, [ask, agentId, version]);
  const prompt = read !== null && read.agentId === agentId ? read.prompt : '';
  return useMemo(() => placeholdersIn(prompt), [prompt]);
}
