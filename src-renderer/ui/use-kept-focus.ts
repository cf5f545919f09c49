import type { RefObject } from 'react';
import { useEffect } from 'react';
import { isFocusNowhere } from './focus-nowhere';

/** On what the focus goes to when a control beside it has gone: spread onto it. */
export const focusHome = { 'data-focus-home': '' } as const;

/** What is asked above a box belongs to it: the focus comes back from there. */
const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Many a control goes away by being pressed: Retry, Cancel, Remove. The browser then leaves the focus nowhere: Escape
 * closes nothing, and Tab begins at the top of the window. Within the box it stays where it was instead: with the nearest
 * `focusHome` around, else with the section itself.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = box.current;
    if (root === null) return undefined;
    /** What had the focus in the box, and what was around it, outwards. */
    let path: readonly Element[] = [];
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      if (root.contains(target)) path = pathTo(target, root);
      else if (target.closest(ABOVE) === null) path = [];
    };
    const look = (): void => {
      const [had] = path;
      if (had === undefined || had.isConnected || !isFocusNowhere()) return;
      const home = homeOf(path, root);
      path = [];
      if (home !== null) focusOn(home);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, [box]);
}

function pathTo(element: Element, root: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) path.push(at);
  return path;
}

function homeOf(path: readonly Element[], root: HTMLElement): HTMLElement | null {
  for (const around of path) {
    if (!root.contains(around)) continue;
    const home = around.querySelector<HTMLElement>('[data-focus-home]');
    if (home !== null) return home;
    if (around instanceof HTMLElement && around.matches('section')) return around;
  }
  return root.isConnected ? root : null;
}

/** A section takes the focus for once: a click on its text shall not give it any. */
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
