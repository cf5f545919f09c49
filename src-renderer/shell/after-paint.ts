/** ms for the first keys: reading and drawing the rest holds the page up for some 60 ms, and they would wait behind it. */
const FIRST_KEYS = 50;

/** ms; a window that nobody sees paints no frame, and one that is typed in without a pause is never idle. */
const LONGEST_WAIT = 300;

/** Runs something once, when the next frame has been painted and what was typed meanwhile is on screen too. */
export function afterPaint(run: () => void): void {
  let ran = false;
  const once = (): void => {
    if (ran) return;
    ran = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(() => requestIdleCallback(once), FIRST_KEYS));
  setTimeout(once, LONGEST_WAIT);
}
