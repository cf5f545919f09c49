import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Place } from '../../../src-main/domain/history/query/remark';

/** Ms without a key after which a word counts as typed. */
const PAUSE_MS = 600;

export interface Typing {
  /** Whether the caret is still in a piece that is being typed: nothing is said of it meanwhile. */
  readonly isIn: (at: Place) => boolean;
  readonly typed: () => void;
  readonly ended: () => void;
}

/** Where somebody types just now. */
export function useTyping(inputRef: RefObject<HTMLInputElement | null>): Typing {
  const [caret, setCaret] = useState<number | null>(null);
  const timer = useRef(0);
  const ended = useCallback(() => {
    window.clearTimeout(timer.current);
    setCaret(null);
  }, []);
  const typed = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setCaret(null), PAUSE_MS);
    setCaret(inputRef.current?.selectionStart ?? null);
  }, [inputRef]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const isIn = useCallback(({ from, to }: Place) => caret !== null && caret > from && caret <= to, [caret]);
  return { isIn, typed, ended };
}
