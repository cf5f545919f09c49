import { useEffect, useState } from 'react';
import type { CommandName, CommandOutput } from '../../../src-main/contract/commands';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { useCommand } from '../../state/use-command';

/** Commands that ask ThunderPhone about one call. */
type AboutCall = Extract<CommandName, 'reviews.list' | 'reviews.grade'>;

export interface Asked<N extends AboutCall> {
  /** Null before it is there. */
  readonly answer: CommandOutput<N> | null;
  readonly problem: ProblemView | null;
  readonly busy: boolean;
  readonly again: () => void;
}

/**
 * What ThunderPhone says of a call, asked for when somebody wants to see it, and anew when it may be another thing.
 *
 * @param version differs where the answer may differ
 */
export function useAsked<N extends AboutCall>(name: N, key: string, isWanted: boolean, version: string): Asked<N> {
  const { run, busy, problem } = useCommand(name, 'here');
  const [answer, setAnswer] = useState<CommandOutput<N> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    let wanted = true;
    void run({ key }).then((answered) => {
      if (wanted && answered.ok) setAnswer(answered.value);
    });
    return () => {
      wanted = false;
    };
  }, [run, key, isWanted, version, turn]);
  return { answer, problem, busy, again: () => setTurn((count) => count + 1) };
}
