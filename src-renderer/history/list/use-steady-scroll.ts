import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { HistoryMemory } from '../rows/memory';
import type { Pages } from '../rows/pages';
import { callAt, indexOf } from '../rows/pages';
import type { Layout } from './layout';

/**
 * Keeps the row at the top of the view where it is when rows come, go or change height above it. At the very top the
 * list stays there instead, so that new calls are seen. Returns what the list does on scrolling.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  pages: Pages,
  memory: HistoryMemory,
): () => void {
  const anchor = useRef<{ readonly attemptId: string; readonly below: number } | null>(null);
  const remember = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0;
    const index = layout.indexAt(top);
    const call = callAt(pages, index);
    memory.scrolled(top);
    anchor.current = call && top > 0 ? { attemptId: call.attemptId, below: top - layout.startOf(index) } : null;
  }, [scroller, layout, pages, memory]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const index = anchor.current === null ? -1 : indexOf(pages, anchor.current.attemptId);
    if (element && anchor.current && index >= 0) {
      const top = layout.startOf(index) + anchor.current.below;
      if (Math.abs(top - element.scrollTop) >= 1) element.scrollTo({ top });
    }
    remember();
  }, [scroller, layout, pages, remember]);
  return remember;
}
