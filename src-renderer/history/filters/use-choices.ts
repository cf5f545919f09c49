import { useEffect, useState } from 'react';
import type { CommandOutput } from '../../../src-main/contract/commands';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { useApp, useAppState } from '../../state/AppContext';

type Choices = CommandOutput<'history.choices'>;

const none: Choices = { agentNames: [], ownNumbers: [], directions: [], endReasons: [], tags: [] };

/** What the history of the account in use has to choose from; read when it is shown. */
export function useChoices(): { readonly choices: Choices; readonly problem: ProblemView | null } {
  const { ask } = useApp();
  const accountId = useAppState((state) => state.activeAccountId);
  const [choices, setChoices] = useState(none);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask('history.choices', null).then((answer) => {
      if (!wanted) return;
      setChoices(answer.ok ? answer.value : none);
      setProblem(answer.ok ? null : answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [ask, accountId]);
  return { choices, problem };
}
