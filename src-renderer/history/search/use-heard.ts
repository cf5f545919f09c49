import { useEffect, useState } from 'react';
import type { Heard } from '../../../src-main/domain/history/query/heard-of';
import { useApp, useAppState } from '../../state/AppContext';

/**
 * What the history of the account in use has to choose from, as of the newest question; null until it is known.
 *
 * @param question what it is asked for, and anew when that changes; null: it is not asked
 */
export function useHeard(question: string | null): Heard | null {
  const { ask } = useApp();
  const accountId = useAppState((state) => state.activeAccountId);
  const [answered, setAnswered] = useState<{ readonly to: string; readonly heard: Heard | null } | null>(null);
  const asked = question === null ? null : `${accountId ?? ''} ${question}`;
  useEffect(() => {
    if (asked === null) return;
    let wanted = true;
    void ask('history.choices', null).then((answer) => {
      if (wanted) setAnswered({ to: asked, heard: answer.ok ? answer.value : null });
    });
    return () => {
      wanted = false;
    };
  }, [ask, asked]);
  return asked !== null && answered?.to === asked ? answered.heard : null;
}
