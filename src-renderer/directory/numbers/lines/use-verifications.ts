import { useCallback, useMemo, useState } from 'react';
import type { ProblemView } from '../../../../src-main/contract/envelope';
import type { VerificationView } from '../../../../src-main/contract/number-views';
import { useApp } from '../../../state/AppContext';
import { useMounted } from '../../../state/use-mounted';
import { useSay } from '../../../ui/toast/toasts';

/** How the verification of one number stands. */
export type VerificationState =
  | { readonly kind: 'running'; readonly since: number }
  | { readonly kind: 'answered'; readonly verification: VerificationView }
  | { readonly kind: 'problem'; readonly problem: ProblemView };

export interface Verifications {
  readonly of: (lineId: string) => VerificationState | null;
  readonly verify: (line: { readonly id: string; readonly name: string }) => Promise<void>;
}

/** Verifications of this page: they take minutes, so their outcome is told also to who has gone elsewhere. */
export function useVerifications(): Verifications {
  const app = useApp();
  const say = useSay();
  const [states, setStates] = useState<ReadonlyMap<string, VerificationState>>(new Map());
  const mounted = useMounted();
  const verify = useCallback<Verifications['verify']>(
    async ({ id, name }) => {
      const put = (state: VerificationState) => setStates((before) => new Map(before).set(id, state));
      put({ kind: 'running', since: Date.now() });
      const answer = await app.ask('lines.verify', { id });
      if (mounted.current) {
        put(answer.ok ? { kind: 'answered', verification: answer.value } : { kind: 'problem', problem: answer.error });
      } else if (answer.ok) say.news(`${name}: ${outcomeText(answer.value)}`);
      else say.problem(answer.error);
    },
    [app, say, mounted],
  );
  const of = useCallback((id: string) => states.get(id) ?? null, [states]);
  return useMemo(() => ({ of, verify }), [of, verify]);
}

export function outcomeText({ passed }: VerificationView): string {
  if (passed === null) return 'ThunderPhone answered; the number’s status says how it stands';
  return passed ? 'Verified' : 'Verification failed';
}
