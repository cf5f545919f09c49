import { createRoot, hydrateRoot } from 'react-dom/client';
import { dialRegion } from './number-field/dial-region';
import { warmUp } from './number-field/warm-up';
import { NoBridge } from './shell/NoBridge';
import { preloadWhenIdle } from './shell/preload';
import { Window } from './shell/Window';
import type { App } from './state/create-app';

/** The name of the moment at which all of the window answers, for the benchmark. */
const LIVE = 'window-live';

/** Takes over the page's markup. What was typed in it stays, with focus and caret. */
export function openWindow(element: HTMLElement, app: App | null): void {
  if (app === null) {
    createRoot(element).render(<NoBridge />);
    return;
  }
  hydrateRoot(element, <Window app={app} />);
  requestIdleCallback(() => performance.mark(LIVE));
  void preloadWhenIdle(() => {
    const { draft, systemRegion } = app.store.getState();
    warmUp(dialRegion(draft.from, systemRegion));
  });
}
