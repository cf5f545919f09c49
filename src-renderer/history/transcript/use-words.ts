import { useEffect, useRef, useState } from 'react';
import type { HistoryRow, WordsView } from '../../../src-main/contract/history';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { useCommand } from '../../state/use-command';

export interface Words {
  readonly words: WordsView;
  /** Being asked of ThunderPhone. */
  readonly fetching: boolean;
  readonly problem: ProblemView | null;
  readonly fetch: () => void;
}

/** The words of a call. Those that were never asked for are fetched when its details are opened; removed ones by a press. */
export function useWords({ key, callId }: Pick<HistoryRow, 'key' | 'callId'>, told: WordsView): Words {
  const { run, busy, problem } = useCommand('history.fetchWords', 'here');
  const tried = useRef(false);
  const [came, setCame] = useState<WordsView | null>(null);
  // The same words told again are not drawn again: the history tells of every change anywhere in it.
  const [held, setHeld] = useState(told);
  if (held !== told && !isSame(held, told)) setHeld(told);
  // What is kept has arrived the usual way.
  if (came !== null && told.state === 'kept') setCame(null);
  const missing = told.state === 'unknown' && callId !== null;
  const fetch = async (): Promise<void> => {
    const answer = await run({ key });
    if (answer.ok) setCame(answer.value);
  };
  useEffect(() => {
    if (!missing || tried.current) return;
    tried.current = true;
    void run({ key }).then((answer) => {
      if (answer.ok) setCame(answer.value);
    });
  }, [missing, key, run]);
  // Words that came early and empty are not kept by main: then this answer is all there is yet.
  const words = told.state !== 'kept' && came !== null ? came : held;
  return { words, fetching: busy || (missing && came === null), problem, fetch: () => void fetch() };
}

const isSame = (a: WordsView, b: WordsView): boolean =>
  a.state === b.state &&
  a.fetchedAt === b.fetchedAt &&
  a.turns.length === b.turns.length &&
  a.problem?.code === b.problem?.code;
