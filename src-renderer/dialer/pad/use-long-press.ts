import { useEffect, useMemo, useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';

/** How long a press must last to count as long. */
const LONG_MS = 500;

interface LongPress {
  readonly onPress: () => void;
  readonly onLongPress: () => void;
}

/** Handlers that tell a press from a long press. A press by keyboard is always short. */
export function useLongPress(handlers: LongPress) {
  const newest = useRef(handlers);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const wasLong = useRef(false);
  useEffect(() => {
    newest.current = handlers;
  });
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return useMemo(() => {
    const end = (): void => clearTimeout(timer.current ?? undefined);
    return {
      onPointerDown: (event: PointerEvent) => {
        wasLong.current = false;
        if (event.button !== 0) return;
        end();
        timer.current = setTimeout(() => {
          wasLong.current = true;
          newest.current.onLongPress();
        }, LONG_MS);
      },
      onPointerUp: end,
      onPointerLeave: end,
      onPointerCancel: end,
      // The focus stays in the number field, where the caret is.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: () => {
        // The click that ends a long press has been acted upon.
        if (wasLong.current) wasLong.current = false;
        else newest.current.onPress();
      },
    };
  }, []);
}
