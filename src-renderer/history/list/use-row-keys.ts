import type { KeyboardEvent, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { HistoryRow } from '../../../src-main/contract/history';
import type { Selecting } from './use-selecting';

interface RowKeys {
  readonly grid: RefObject<HTMLElement | null>;
  readonly total: number;
  readonly selecting: Selecting;
  readonly callAt: (index: number) => HistoryRow | undefined;
  /** Makes a row the current one and brings it into sight. */
  readonly onMove: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** How far Page Up and Page Down go. */
const LEAP = 10;

/**
 * Arrow keys from row to row, and within a row to its buttons (WAI-ARIA APG, grid pattern). A row that is not read yet
 * gets the focus when it is there. Space selects the row, Shift with a moving key all up to there, Ctrl+A everything.
 */
export function useRowKeys({
  grid,
  total,
  selecting,
  callAt,
  onMove,
  onOpen,
}: RowKeys): (event: KeyboardEvent) => void {
  const awaited = useRef<number | null>(null);
  useLayoutEffect(() => {
    const row = awaited.current === null ? null : rowAt(grid.current, awaited.current);
    if (!row || row.getAttribute('aria-busy') === 'true') return;
    awaited.current = null;
    row.focus({ preventScroll: true });
  });

  return (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('[role=row]');
    if (!row || event.altKey) return;
    if (event.key === 'Escape') return selecting.clear() ? event.preventDefault() : undefined;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || event.shiftKey) return;
      selecting.all();
      return event.preventDefault();
    }
    const index = Number(row.dataset['index']);
    // Keys may be quicker than the reading of rows: the next step begins where the last one is to arrive.
    const from = awaited.current ?? index;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + LEAP,
      PageUp: from - LEAP,
      Home: 0,
      End: total - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      const to = Math.min(Math.max(next, 0), total - 1);
      if (event.shiftKey) selecting.begin();
      awaited.current = to;
      onMove(to);
      if (event.shiftKey) selecting.reach(to);
    } else if (event.key === 'Enter' && target === row) onOpen(index);
    else if (event.key === ' ' && target === row) {
      const call = callAt(index);
      if (call) selecting.toggle(call, index);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const stops = [row, ...row.querySelectorAll<HTMLElement>('button')];
      const at = stops.findIndex((stop) => stop === target);
      stops[at + (event.key === 'ArrowRight' ? 1 : -1)]?.focus();
    } else return;
    event.preventDefault();
  };
}

const rowAt = (grid: HTMLElement | null, index: number): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[role=row][data-index="${index}"]`) ?? null;
