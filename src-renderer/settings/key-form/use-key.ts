import { useCallback, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Answer, ProblemView } from '../../../src-main/contract/envelope';
import { accountTexts } from '../../../src-main/domain/problem/texts-account';
import { problemPlace } from './problem-place';

/** Where the key will be kept. */
export type Keep = 'keychain' | 'memory';

/** More than this is no key but something else from the clipboard; the boundary would refuse it without a plain word. */
const LONGEST = 2_000;

const malformed: ProblemView = { code: 'key_malformed', ...accountTexts.key_malformed };

export interface KeyInput {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  /** Why the last sending was refused, until the next one or `clear`. */
  readonly problem: ProblemView | null;
  readonly clear: () => void;
  /** Gives main what is in the field, and wipes the field once main has taken it. */
  readonly send: <T>(give: (key: string) => Promise<Answer<T>>) => Promise<Answer<T>>;
}

/** A typed key on its one way: from the field to main. It is put nowhere else. */
export function useKey(): KeyInput {
  const ref = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const clear = useCallback(() => setProblem(null), []);
  const send = useCallback(async <T>(give: (key: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const field = ref.current;
    const length = field?.value.length ?? 0;
    setBusy(true);
    setProblem(null);
    const answer = length > LONGEST ? { ok: false as const, error: malformed } : await give(field?.value ?? '');
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.error);
      if (problemPlace(answer.error) === 'key') ref.current?.focus();
    } else if (field) field.value = '';
    return answer;
  }, []);
  return { ref, busy, problem, clear, send };
}
