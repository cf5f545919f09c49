import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Answer, ProblemView } from '../../../../src-main/contract/envelope';
import type { ConnectionTestView } from '../../../../src-main/contract/number-views';
import type { Provider, SetupMethod } from '../../../../src-main/domain/directory/provider';
import { useApp } from '../../../state/AppContext';
import { useMounted } from '../../../state/use-mounted';
import type { ReadFields } from './provider-fields';
import { focusField, missingFields, readFields, wipeFields } from './provider-fields';

export interface TestedFields {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly busy: 'testing' | 'sending' | null;
  readonly missing: readonly string[];
  /** The test's outcome, for the fields as they are: an edit takes it away. */
  readonly outcome: ConnectionTestView | null;
  readonly problem: ProblemView | null;
  readonly edited: () => void;
  readonly test: (wish: {
    readonly provider: Provider;
    readonly method: SetupMethod;
  }) => Promise<ConnectionTestView | null>;
  /** Sends the tested fields once more, with the evidence; wipes them once they are taken. */
  readonly send: <T>(give: (fields: ReadFields, evidenceId: string) => Promise<Answer<T>>) => Promise<Answer<T> | null>;
}

/**
 * A provider's fields on their way: read from the inputs for each request, kept nowhere, and wiped when they were taken
 * or the form goes away.
 */
export function useTestedFields(): TestedFields {
  const app = useApp();
  const formRef = useRef<HTMLFormElement>(null);
  const mounted = useMounted();
  /** Raised by each edit: an outcome that was asked for before it says nothing of the fields now. */
  const edits = useRef(0);
  const [busy, setBusy] = useState<TestedFields['busy']>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<ConnectionTestView | null>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);

  useEffect(() => {
    const form = formRef.current;
    return () => {
      if (form) wipeFields(form);
    };
  }, []);

  const edited = useCallback(() => {
    edits.current += 1;
    setMissing([]);
    setOutcome(null);
    setProblem(null);
  }, []);

  const test = useCallback<TestedFields['test']>(
    async (wish) => {
      const form = formRef.current;
      if (!form) return null;
      const lacking = missingFields(form);
      setMissing(lacking);
      if (lacking.length > 0) {
        focusField(form, lacking[0] ?? '');
        return null;
      }
      edits.current += 1;
      const mine = edits.current;
      setBusy('testing');
      setOutcome(null);
      setProblem(null);
      const answer = await app.ask('connections.test', { ...wish, fields: readFields(form) });
      if (!mounted.current) return null;
      setBusy(null);
      if (mine !== edits.current) return null;
      if (!answer.ok) setProblem(answer.error);
      else setOutcome(answer.value);
      return answer.ok ? answer.value : null;
    },
    [app, mounted],
  );

  const evidenceId = outcome?.evidenceId ?? null;
  const send = useCallback<TestedFields['send']>(
    async (give) => {
      const form = formRef.current;
      if (!form || evidenceId === null) return null;
      setBusy('sending');
      setProblem(null);
      const answer = await give(readFields(form), evidenceId);
      if (answer.ok) wipeFields(form);
      if (mounted.current) {
        setBusy(null);
        if (!answer.ok) setProblem(answer.error);
      }
      return answer;
    },
    [evidenceId, mounted],
  );

  return { formRef, busy, missing, outcome, problem, edited, test, send };
}
