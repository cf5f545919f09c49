import { useSyncExternalStore } from 'react';

/** The same width as in the style sheets. */
const QUERY = '(width >= 760px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether there is room for the panes side by side. In the page as it is built there is; its style sheet knows better. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(QUERY).matches,
    () => true,
  );
