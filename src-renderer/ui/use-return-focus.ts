import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { isFocusNowhere } from './focus-nowhere';

/**
 * When details are put away with the focus in them, it goes on in the list that they were opened from.
 *
 * @param home selector of what takes it there
 */
export function useReturnFocus(list: RefObject<HTMLElement | null>, isOpen: boolean, home: string): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (closed && isFocusNowhere()) list.current?.querySelector<HTMLElement>(home)?.focus({ preventScroll: true });
  }, [list, isOpen, home]);
}
