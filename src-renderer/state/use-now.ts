import { useSyncExternalStore } from 'react';
import type { Clock } from './clock';
import { createClock } from './clock';

const seconds = createClock(1_000);
const minutes = createClock(60_000);

const useClock = (clock: Clock): number => useSyncExternalStore(clock.subscribe, clock.now);

/** Unix ms, told every second. Only what shows a running call uses it: the clock stands while nobody does. */
export const useSecond = (): number => useClock(seconds);

/** Unix ms, told every minute. */
export const useMinute = (): number => useClock(minutes);
