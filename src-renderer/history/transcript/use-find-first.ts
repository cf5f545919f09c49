import type { RefObject } from 'react';
import { useEffect } from 'react';

/** A dialog lies over it: what is behind one is out of reach. */
export const isCovered = (element: Element): boolean => element.closest('[inert], [aria-hidden="true"]') !== null;

/**
 * Ctrl+F (Cmd+F) goes to this field before any other one that listens for it; pressed again in the field, it is left to
 * the others.
 */
export function useFindFirst(inputRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const input = inputRef.current;
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      if (input === null || document.activeElement === input || isCovered(input)) return;
      event.preventDefault();
      event.stopPropagation();
      input.focus();
      input.select();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [inputRef]);
}
