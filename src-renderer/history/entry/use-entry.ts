import { useEffect, useState } from 'react';
import type { CommandInput } from '../../../src-main/contract/commands';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { EntryView } from '../../../src-main/contract/history';
import { useApp, useAppEvent } from '../../state/AppContext';

export interface EntryRead {
  /** Null before it is there. */
  readonly entry: EntryView | null;
  readonly problem: ProblemView | null;
  readonly reading: boolean;
  readonly read: () => void;
}

/** What the history knows of a call, read again when something in the history changed. */
export function useEntry(by: 'key' | 'attempt', id: string): EntryRead {
  const { ask } = useApp();
  const [entry, setEntry] = useState<EntryView | null>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [reading, setReading] = useState(true);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    const input: CommandInput<'history.entry'> = by === 'key' ? { by, key: id } : { by, attemptId: id };
    void ask('history.entry', input).then((answer) => {
      if (!wanted) return;
      setReading(false);
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setEntry(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [ask, by, id, turn]);
  const read = (): void => {
    setReading(true);
    setTurn((count) => count + 1);
  };
  useAppEvent('history', read);
  return { entry, problem, reading, read };
}
