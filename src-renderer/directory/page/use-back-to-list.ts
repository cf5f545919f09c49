import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** When details are put away with the focus in them, it goes on in the list, at the row where it was there. */
export function useBackToList(list: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (closed && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  }, [list, isOpen]);
}
