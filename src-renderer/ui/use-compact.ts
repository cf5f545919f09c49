import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** Below this width a row has three lines. The style sheet's container query says the same. */
const COMPACT_BELOW = 560;

/** Whether the list has little room: in a narrow window, or beside open details. */
export function useCompact(ref: RefObject<HTMLElement | null>): boolean {
  const [compact, setCompact] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = (): void => setCompact(element.clientWidth > 0 && element.clientWidth < COMPACT_BELOW);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return compact;
}
