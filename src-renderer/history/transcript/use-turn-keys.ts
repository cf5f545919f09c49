import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { itemElement } from './use-in-sight';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

export interface TurnKeys {
  /** The item that Tab goes to. */
  readonly stop: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
}

/** A long talk is one stop of the Tab key; the arrow keys go from turn to turn. */
export function useTurnKeys(count: number): TurnKeys {
  const [at, setAt] = useState(0);
  const stop = Math.min(at, Math.max(0, count - 1));
  return {
    stop,
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      const isText = event.target instanceof HTMLElement && event.target.tagName === 'PRE';
      if (step === undefined || isText || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      const next = step(stop, count - 1);
      setAt(next);
      itemElement(event.currentTarget, next)?.querySelector<HTMLElement>('button, summary')?.focus();
    },
    onFocus: ({ target }) => {
      const item = target instanceof Element ? target.closest('[data-item]')?.getAttribute('data-item') : null;
      if (item !== null && item !== undefined) setAt(Number(item));
    },
  };
}
