// The functions that run inside the measured pages. Each stands by itself: it is sent as text.

export const NUMBER_FIELD = 'input[type=tel]';

/** Ready for a key: the field is there and has the focus. @returns {Promise<number>} when, ms since 1970 */
export function fieldReady() {
  return new Promise((resolve) => {
    const look = () =>
      document.activeElement?.matches('input[type=tel]')
        ? resolve(performance.timeOrigin + performance.now())
        : setTimeout(look, 1);
    look();
  });
}

/** The field shows something else than digits, and a frame with it has been painted. @returns {Promise<number>} when */
export function formattedAndPainted() {
  return new Promise((resolve) => {
    const look = () => {
      const field = /** @type {HTMLInputElement | null} */ (document.querySelector('input[type=tel]'));
      if (!field || !/^\D*\d+\D+\d/.test(field.value)) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      // A message posted in a frame's callback is taken after that frame has been painted.
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      return port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** @param {string} paint as the Paint Timing names it @returns {Promise<number>} when Chromium painted it first, ms since 1970 */
export function firstPaint(paint) {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === paint) resolve(performance.timeOrigin + startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Where the time went, ms since 1970. */
export function stages() {
  const [navigation] = performance.getEntriesByType('navigation');
  const at = (/** @type {number | undefined} */ time) => performance.timeOrigin + (time ?? NaN);
  const entry = /** @type {PerformanceNavigationTiming | undefined} */ (navigation);
  const [live] = performance.getEntriesByName('window-live');
  return {
    pageAsked: at(0),
    htmlThere: at(entry?.responseEnd),
    codeLoaded: at(entry?.domInteractive),
    ...(live ? { allLive: at(live.startTime) } : {}),
  };
}

/**
 * From now on the page notes, for every key press, the ms from the press to the first frame painted with the text that
 * it changed. `keyTimes()` gives them.
 */
export function watchKeys() {
  /** @type {number[]} */
  const times = [];
  Object.assign(globalThis, { keyTimes: () => times });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const field = /** @type {HTMLInputElement | null} */ (document.querySelector('input[type=tel]'));
      const before = field?.value;
      const look = () => {
        if (field?.value === before) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        return port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    true,
  );
}
