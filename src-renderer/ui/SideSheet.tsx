import { lazy, Suspense } from 'react';
import type { SideSheetProps } from './side-sheet/SideSheetBody';

const loadBody = () => import('./side-sheet/SideSheetBody');
const SideSheetBody = lazy(loadBody);

/** Fetches the sheet's code ahead of its first use. */
export const preloadSideSheet = loadBody;

/**
 * What stands beside something while there is room, and over everything as a modal sheet while there is not. It is one
 * element all the time: what plays, is typed, folded, focused or scrolled to in it stays while the window changes its
 * width. Escape closes it. Its code is loaded on first use.
 */
export function SideSheet(props: SideSheetProps) {
  return (
    <Suspense fallback={null}>
      <SideSheetBody {...props} />
    </Suspense>
  );
}
