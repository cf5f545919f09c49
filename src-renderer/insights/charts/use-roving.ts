import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

export interface Roving {
  /** 0 for the one point that Tab comes to, -1 for all others. */
  readonly tabIndexOf: (index: number) => 0 | -1;
  readonly refOf: (index: number) => (element: SVGElement | null) => void;
  readonly onFocus: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A chart is one stop of the Tab key; within it the arrow keys go from point to point, Home and End to the ends.
 *
 * @param across points in a row of the chart: what Up and Down go by; 0 where there are no rows
 */
export function useRoving(count: number, across = 0): Roving {
  const elements = useRef(new Map<number, SVGElement>());
  const [chosen, setChosen] = useState<number | null>(null);
  // The last point first: what is newest is at the end.
  const current = Math.min(chosen ?? count - 1, count - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -across,
    ArrowDown: across,
    Home: -count,
    End: count,
  };
  return {
    tabIndexOf: (index) => (index === current ? 0 : -1),
    refOf: (index) => (element) => {
      if (element) elements.current.set(index, element);
      else elements.current.delete(index);
    },
    onFocus: setChosen,
    onKeyDown: (event) => {
      const step = steps[event.key];
      if (step === undefined || step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const next = current + step;
      const isEnd = event.key === 'Home' || event.key === 'End';
      if (!isEnd && (next < 0 || next >= count)) return;
      elements.current.get(Math.min(Math.max(next, 0), count - 1))?.focus();
    },
  };
}
