import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Whether the component is still on screen, for what comes back after a wait. */
export function useMounted(): RefObject<boolean> {
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return mounted;
}
