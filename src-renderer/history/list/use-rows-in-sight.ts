import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect } from 'react';
import type { HistoryMemory } from '../rows/memory';
import { PAGE } from '../../state/pages';
import type { Layout } from './layout';

export interface RowsInSight {
  /** The rows to draw, from the top. */
  readonly indexes: readonly number[];
  /** The row at the top of the view. */
  readonly top: number;
  readonly scrollTo: (index: number) => void;
}

/** Which rows are in sight, and has their pages read. The current row is among them, so that it keeps the focus. */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  memory: HistoryMemory,
  current: number,
): RowsInSight {
  const virtualizer = useVirtualizer({
    count: layout.total,
    getScrollElement: () => scroller.current,
    estimateSize: layout.heightOf,
    overscan: 6,
    initialOffset: () => memory.topRow.pixels(),
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (current < 0 || current >= layout.total || indexes.includes(current)) return indexes;
      return [...indexes, current].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout]);

  const indexes = virtualizer.getVirtualItems().map(({ index }) => index);
  const pages = [...new Set(indexes.map((index) => Math.floor(index / PAGE)))].join();
  const { list } = memory;
  useEffect(() => {
    if (pages !== '') list.want(pages.split(',').map(Number));
  }, [list, pages]);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  return { indexes, top: layout.indexAt(virtualizer.scrollOffset ?? 0), scrollTo };
}
