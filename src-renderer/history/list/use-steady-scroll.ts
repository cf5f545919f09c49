import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import type { CallPages } from '../rows/calls';
import type { Layout } from './layout';
import type { TopRow } from './top-row';

/**
 * Keeps the row at the top of the view where it is when rows come, go or change height above it. Returns what the list
 * does on scrolling.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  pages: CallPages,
  topRow: TopRow,
): () => void {
  useLayoutEffect(() => {
    if (scroller.current) topRow.keep(scroller.current, layout, pages);
  }, [topRow, scroller, layout, pages]);
  return () => {
    if (scroller.current) topRow.remember(scroller.current, layout, pages);
  };
}
