import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { CallDetailsView, CallView } from '../../../src-main/contract/views';
import { useApp, useAppEvent } from '../../state/AppContext';

export interface Details {
  /** Null before they are there. */
  readonly details: CallDetailsView | null;
  readonly problem: ProblemView | null;
  readonly reading: boolean;
  readonly read: () => void;
}

/** The details of a call, read again when the call moves on. */
export function useDetails(attemptId: string): Details {
  const { ask } = useApp();
  const [details, setDetails] = useState<CallDetailsView | null>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [reading, setReading] = useState(true);
  const [turn, setTurn] = useState(0);
  const read = useCallback(() => setTurn((count) => count + 1), []);
  /** What arrived after the reading under way was asked for, and so may be missing in its answer. */
  const arrived = useRef<CallView | null>(null);

  useEffect(() => {
    let wanted = true;
    arrived.current = null;
    void ask('history.details', { attemptId }).then((answer) => {
      if (!wanted) return;
      setReading(false);
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setDetails({ ...answer.value, call: arrived.current ?? answer.value.call });
    });
    return () => {
      wanted = false;
    };
  }, [ask, attemptId, turn]);

  const again = (): void => {
    setReading(true);
    read();
  };
  useAppEvent('calls', ({ changed }) => {
    const call = changed.find((one) => one.attemptId === attemptId);
    if (!call) return;
    if (!details || hasMoved(details.call, call)) again();
    arrived.current = call;
    setDetails((shown) => shown && { ...shown, call });
  });
  return { details, problem, reading, read: again };
}

/** Whether a change may have added to the timeline. A note or a cost does not. */
const hasMoved = (before: CallView, call: CallView): boolean =>
  before.state !== call.state ||
  before.label !== call.label ||
  before.following !== call.following ||
  before.callId !== call.callId;
