import { useCallback, useState } from 'react';
import type { CommandInput, CommandName, CommandOutput } from '../../src-main/contract/commands';
import type { Answer, ProblemView } from '../../src-main/contract/envelope';
import { useSay } from '../ui/toast/toasts';
import { useApp } from './AppContext';
import { useMounted } from './use-mounted';

export interface UseCommand<N extends CommandName> {
  /** Sends the command. Never throws; what goes wrong comes as an answer and is shown. */
  readonly run: (payload: CommandInput<N>) => Promise<Answer<CommandOutput<N>>>;
  readonly busy: boolean;
  /** Why the last run was refused, until the next one or `clear`. */
  readonly problem: ProblemView | null;
  readonly clear: () => void;
}

/**
 * A command as a component uses it. A refusal is always visible: as an alert in the corner of the window, or, with
 * `shows: 'here'`, by the component itself, which must then draw `problem` (with `ProblemAlert`).
 */
export function useCommand<N extends CommandName>(name: N, shows: 'corner' | 'here' = 'corner'): UseCommand<N> {
  const { ask } = useApp();
  const say = useSay();
  const [running, setRunning] = useState(0);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const mounted = useMounted();

  const run = useCallback(
    async (payload: CommandInput<N>) => {
      setRunning((count) => count + 1);
      setProblem(null);
      const answer = await ask(name, payload);
      if (mounted.current) setRunning((count) => count - 1);
      if (!answer.ok) {
        if (shows === 'here' && mounted.current) setProblem(answer.error);
        else say.problem(answer.error);
      }
      return answer;
    },
    [ask, name, say, shows, mounted],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { run, busy: running > 0, problem, clear };
}
