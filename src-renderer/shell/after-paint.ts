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
  requestAnimationFrame(() => requestIdleCallback(once));
  setTimeout(once, LONGEST_WAIT);
}
