import { useCallback, useEffect, useState } from 'react';
import type { ProblemView } from '../../../../src-main/contract/envelope';
import type { AvailableNumberView } from '../../../../src-main/contract/number-views';
import { useApp } from '../../../state/AppContext';

interface Reading {
  /** The reading that these belong to. */
  readonly nth: number;
  /** Null until one reading worked. */
  readonly rows: readonly AvailableNumberView[] | null;
  readonly problem: ProblemView | null;
}

export interface Available extends Omit<Reading, 'nth'> {
  readonly reading: boolean;
  readonly readAgain: () => void;
}

/** The numbers at a connection's provider, asked for when this is shown and whenever it is wanted again. */
export function useAvailable(connectionId: string): Available {
  const { ask } = useApp();
  const [nth, setNth] = useState(1);
  const [read, setRead] = useState<Reading>({ nth: 0, rows: null, problem: null });
  useEffect(() => {
    let wanted = true;
    void ask('connections.availableNumbers', { id: connectionId }).then((answer) => {
      if (!wanted) return;
      setRead((before) =>
        answer.ok ? { nth, rows: answer.value.rows, problem: null } : { nth, rows: before.rows, problem: answer.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [ask, connectionId, nth]);
  const readAgain = useCallback(() => setNth((before) => before + 1), []);
  return { rows: read.rows, problem: read.problem, reading: read.nth !== nth, readAgain };
}
