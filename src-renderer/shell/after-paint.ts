/** ms; a window that nobody sees paints no frame. */
const LONGEST_WAIT = 300;

/** Runs something once, after the next frame has been painted. */
export function afterPaint(run: () => void): void {
  let ran = false;
  const once = (): void => {
    if (ran) return;
    ran = true;
    run();
  };
  const { port1, port2 } = new MessageChannel();
  // A message posted in a frame's callback is taken after that frame.
  port1.onmessage = () => {
    port1.close();
    once();
  };
  requestAnimationFrame(() => port2.postMessage(null));
  setTimeout(once, LONGEST_WAIT);
}
