import { useCallback, useEffect, useState } from 'react';
import type { ProblemView } from '../../../../src-main/contract/envelope';
import type { TemplateView } from '../../../../src-main/contract/views';
import { useApp, useAppState } from '../../../state/AppContext';

export interface Templates {
  readonly rows: readonly TemplateView[];
  readonly problem: ProblemView | null;
  readonly readAgain: () => void;
}

interface ReadTemplates extends Omit<Templates, 'readAgain'> {
  readonly account: string | null;
}

const nothing: ReadTemplates = { rows: [], problem: null, account: null };

/** The account's templates, by name. */
export function useTemplates(): Templates {
  const { ask } = useApp();
  const account = useAppState((state) => state.activeAccountId);
  const [read, setRead] = useState(nothing);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let wanted = true;
    void ask('templates.list', null).then((answer) => {
      if (!wanted) return;
      setRead(
        answer.ok ? { rows: answer.value.rows, problem: null, account } : { rows: [], problem: answer.error, account },
      );
    });
    return () => {
      wanted = false;
    };
  }, [ask, account, times]);
  const readAgain = useCallback(() => setTimes((before) => before + 1), []);
  // Another account's templates are not shown for a moment either.
  const { rows, problem } = read.account === account ? read : nothing;
  return { rows, problem, readAgain };
}
