import { useEffect, useState } from 'react';
import { isFocusNowhere } from '../focus-nowhere';

/**
 * Gives the focus back to what a dialog was opened from. React Aria does so too, in the frame after; but where a dialog is
 * closed by an answer rather than by a key, all that lay behind it may still be out of reach in that frame, and the focus
 * would be lost.
 */
export function useBackToOpener(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      queueMicrotask(() => {
        if (isFocusNowhere() && opener instanceof HTMLElement) opener.focus();
      });
    },
    [opener],
  );
}
