/** Kept free above and below what is followed, px. */
const MARGIN = 12;

/** The boxes around an element that a person can scroll; never the window's own frame, which must not move. */
function scrollersOf(element: Element): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === 'auto' || overflowY === 'scroll') found.push(box);
  }
  return found;
}

function centre(element: Element): void {
  for (const box of scrollersOf(element)) {
    const inner = element.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    box.scrollTo({ top: box.scrollTop + inner.top - outer.top - (box.clientHeight - inner.height) / 2 });
  }
}

/** Brings something into the middle of what is seen, at once: what is searched may be thousands of turns away. */
export function bringIntoSight(element: Element | null): void {
  if (element === null) return;
  centre(element);
  // What lay between has its height only now that it was drawn.
  requestAnimationFrame(() => {
    if (element.isConnected) centre(element);
  });
}

/** Keeps something in sight, moving no further than that takes: gently, where motion is wanted. */
export function keepInSight(element: Element | null): void {
  const box = element && scrollersOf(element)[0];
  if (!box) return;
  const inner = element.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  const above = inner.top - MARGIN - outer.top;
  const below = inner.bottom + MARGIN - outer.bottom;
  const by = above < 0 ? above : Math.max(0, below);
  if (by === 0) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollTo({ top: box.scrollTop + by, behavior: still ? 'auto' : 'smooth' });
}
