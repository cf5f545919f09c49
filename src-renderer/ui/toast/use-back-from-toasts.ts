import type { FocusEvent } from 'react';
import { useEffect, useRef } from 'react';
import { isFocusNowhere } from '../focus-nowhere';

interface Watched {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Whoever presses something in a corner message goes on where they were before: the message goes away by being pressed,
 * and the browser would leave the focus nowhere.
 *
 * @param shown changes whenever messages come or go
 */
export function useBackFromToasts(shown: unknown): Watched {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isFocusNowhere()) return;
    before.current?.focus({ preventScroll: true });
    before.current = null;
  }, [shown]);
  return {
    onFocus: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        before.current = relatedTarget;
    },
    // Left on purpose, and not because it is gone.
    onBlur: ({ currentTarget, target, relatedTarget }) => {
      const stays = relatedTarget instanceof Element && currentTarget.contains(relatedTarget);
      if (target.isConnected && !stays) before.current = null;
    },
  };
}
