import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { Toast, ToastAction } from './toast';
import { ToastStack } from './ToastStack';

/** Says something in the corner of the window. */
export interface Say {
  /** Quiet news (role status); gone by itself after a while. */
  news(text: string, action?: ToastAction): void;
  /** Something went wrong (role alert); stays until it is put away. */
  problem(problem: ProblemView): void;
}

/** More than these would hide the window; the oldest goes. */
const MOST = 3;

const SayContext = createContext<Say | null>(null);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const put = useCallback((make: (id: number) => Toast, replaces: (toast: Toast) => boolean) => {
    const toast = make(nextId.current++);
    setToasts((shown) => [...shown.filter((other) => !replaces(other)), toast].slice(-MOST));
  }, []);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const say = useMemo<Say>(
    () => ({
      news: (text, action) =>
        put(
          (id) => ({ id, kind: 'news', text, action: action ?? null }),
          (other) => other.kind === 'news',
        ),
      problem: (problem) =>
        put(
          (id) => ({ id, kind: 'problem', problem }),
          (other) => other.kind === 'problem' && other.problem.code === problem.code,
        ),
    }),
    [put],
  );
  return (
    <SayContext value={say}>
      {children}
      <ToastStack toasts={toasts} onDismiss={dismiss} />
    </SayContext>
  );
}

export function useSay(): Say {
  const say = useContext(SayContext);
  if (say === null) throw new Error('useSay needs a ToastProvider above it');
  return say;
}
