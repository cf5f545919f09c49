/** Tells the time at every whole period while somebody listens and the window is visible. */
export interface Clock {
  /** Unix ms of the last tick, or of the first subscription. */
  readonly now: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param periodMs ticks fall on whole multiples of it (1,000: on the second) */
export function createClock(periodMs: number): Clock {
  const listeners = new Set<() => void>();
  let time = Date.now();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const tick = (): void => {
    time = Date.now();
    for (const listener of listeners) listener();
    wind();
  };
  const halt = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  /** One timer for all listeners, set anew at each tick so that it does not drift off the whole second. */
  const wind = (): void => {
    halt();
    if (listeners.size > 0 && !document.hidden) timer = setTimeout(tick, periodMs - (Date.now() % periodMs));
  };
  const onVisibility = (): void => (document.hidden ? halt() : tick());

  return {
    now: () => time,
    subscribe(listener) {
      if (listeners.size === 0) {
        time = Date.now();
        document.addEventListener('visibilitychange', onVisibility);
      }
      listeners.add(listener);
      if (timer === null) wind();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        halt();
        document.removeEventListener('visibilitychange', onVisibility);
      };
    },
  };
}
