import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** When open details are closed and the focus was in them, it returns to the row it came from. */
export function useReturnFocus(grid: RefObject<HTMLElement | null>, selectedId: string | null): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && selectedId === null;
    wasOpen.current = selectedId !== null;
    if (!closed || document.activeElement !== document.body) return;
    grid.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
  }, [grid, selectedId]);
}
