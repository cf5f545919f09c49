/** Kept free below what is followed, px, and above it, where the search field stands. */
const MARGIN = 12;
const UNDER_SEARCH = 56;
/** Frames in which the turns around a far place are drawn. */
const SETTLING_FRAMES = 12;

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

const isInside = (element: Element): boolean =>
  scrollersOf(element).every((box) => {
    const inner = element.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    return inner.top >= outer.top && inner.bottom <= outer.bottom;
  });

/** Brings something into the middle of what is seen, at once: what is searched may be thousands of turns away. */
export function bringIntoSight(element: Element | null): void {
  if (element === null) return;
  centre(element);
  // What lies around it has its true height only once it was drawn, and may push it out of sight again.
  const stay = (frames: number): void => {
    if (frames === 0 || !element.isConnected) return;
    if (!isInside(element)) centre(element);
    requestAnimationFrame(() => stay(frames - 1));
  };
  requestAnimationFrame(() => stay(SETTLING_FRAMES));
}

/** Keeps something in sight, moving no further than that takes: gently, where motion is wanted. */
export function keepInSight(element: Element | null): void {
  const box = element && scrollersOf(element)[0];
  if (!box) return;
  const inner = element.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  const above = inner.top - UNDER_SEARCH - outer.top;
  const below = inner.bottom + MARGIN - outer.bottom;
  const by = above < 0 ? above : Math.max(0, below);
  if (by === 0) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollTo({ top: box.scrollTop + by, behavior: still ? 'auto' : 'smooth' });
}
