import { lazy, Suspense } from 'react';
import type { PanelBodyProps } from './panel/PanelBody';

const loadBody = () => import('./panel/PanelBody');
const PanelBody = lazy(loadBody);

/** Fetches the panel's code ahead of its first use. */
export const preloadPanel = loadBody;

/** A panel under the button that opened it, or over a narrow window. Its code is loaded on first use. */
export function Panel({ isOpen, ...rest }: PanelBodyProps & { readonly isOpen: boolean }) {
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <PanelBody {...rest} />
    </Suspense>
  );
}
