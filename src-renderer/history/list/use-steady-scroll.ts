import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import type { HistoryMemory } from '../rows/memory';
import type { Pages } from '../rows/pages';
import { callAt, indexOf } from '../rows/pages';
import type { Layout } from './layout';

/** Knows which row was at the top of the view, and how far above it began. */
class TopRow {
  private row: { readonly attemptId: string; readonly below: number } | null = null;

  constructor(private readonly memory: HistoryMemory) {}

  remember(element: HTMLElement, layout: Layout, pages: Pages): void {
    const top = element.scrollTop;
    const index = layout.indexAt(top);
    const call = callAt(pages, index);
    this.memory.scrolled(top);
    // At the very top the list stays there, so that new calls are seen.
    this.row = call && top > 0 ? { attemptId: call.attemptId, below: top - layout.startOf(index) } : null;
  }

  restore(element: HTMLElement, layout: Layout, pages: Pages): void {
    const index = this.row === null ? -1 : indexOf(pages, this.row.attemptId);
    if (this.row === null || index < 0) return;
    const top = layout.startOf(index) + this.row.below;
    if (Math.abs(top - element.scrollTop) >= 1) element.scrollTo({ top });
  }
}

/**
 * Keeps the row at the top of the view where it is when rows come, go or change height above it. Returns what the list
 * does on scrolling.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  pages: Pages,
  memory: HistoryMemory,
): () => void {
  const [topRow] = useState(() => new TopRow(memory));
  useLayoutEffect(() => {
    if (!scroller.current) return;
    topRow.restore(scroller.current, layout, pages);
    topRow.remember(scroller.current, layout, pages);
  }, [topRow, scroller, layout, pages]);
  return () => {
    if (scroller.current) topRow.remember(scroller.current, layout, pages);
  };
}
