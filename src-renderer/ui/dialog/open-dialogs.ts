import { useEffect, useState, useSyncExternalStore } from 'react';

/** How many dialogs other than sheets are open in this window. */
let open = 0;
const listeners = new Set<() => void>();

function change(by: number): void {
  open += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Counts a dialog as open while it is shown. */
export function useCountAsOpen(counts: boolean): void {
  useEffect(() => {
    if (!counts) return undefined;
    change(1);
    return () => change(-1);
  }, [counts]);
}

/**
 * Whether a sheet may be there. It comes by itself when a window becomes narrow, and must not cover a question that is
 * open then, nor take the focus from it: it waits until that is answered. What is asked from within the sheet is above it.
 *
 * @param wanted false while the window is wide: a turn ends then, and the next has to wait like the first
 */
export function useSheetTurn(wanted = true): boolean {
  const free = useSyncExternalStore(subscribe, () => open === 0);
  const [begun, begin] = useState(wanted && free);
  const has = wanted && (begun || free);
  if (has !== begun) begin(has);
  return has;
}
