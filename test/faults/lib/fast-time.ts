import type { Clock, Timers } from '../../../src-main/calls/ports';

/** How a campaign's time runs: `speed` times as fast as the world's from `from` (Unix ms) on. */
export interface FastTime {
  readonly from: number;
  readonly speed: number;
}

/** Whole Unix ms. Every process that was given the same `FastTime` tells the same time. */
export const fastNow = ({ from, speed }: FastTime): number => Math.floor(from + (Date.now() - from) * speed);

export function fastClock(time: FastTime): Clock {
  return { now: () => fastNow(time) };
}

/** Timers that keep that clock. */
export function fastTimers({ speed }: FastTime): Timers {
  return {
    after: (ms, run) => {
      const timer = setTimeout(run, ms / speed);
      return () => clearTimeout(timer);
    },
  };
}
