import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** Whether a list has less room than `below` px: in a narrow window, or beside open details. */
export function useCompact(ref: RefObject<HTMLElement | null>, below: number): boolean {
  const [compact, setCompact] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = (): void => setCompact(element.clientWidth > 0 && element.clientWidth < below);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, below]);
  return compact;
}
