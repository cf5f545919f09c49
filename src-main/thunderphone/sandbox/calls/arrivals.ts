import type { CallRecord } from './call-record';

/** Calls that somebody else made or took while a client looked on. Kept in memory only. */
export type Arrivals = {
  /** Oldest first. */
  all(): readonly CallRecord[];
  /** That many calls come in now. */
  add(count: number): void;
};

/** Apart from the ids of placed and of made-up calls. */
const FIRST_ID = 5_000_000_000n;

export function arrivals(now: () => number, speed: number): Arrivals {
  const calls: CallRecord[] = [];
  return {
    all: () => calls,
    add(count) {
      for (let left = count; left > 0; left -= 1) {
        const nth = calls.length;
        calls.push({
          callId: FIRST_ID + BigInt(nth),
          seed: nth,
          startMs: Math.floor(now()),
          speed,
          direction: 'inbound',
          fromNumber: `+1212555${String(100 + (nth % 100)).padStart(4, '0')}`,
          toNumber: '+14155550101',
          agentId: 101n,
          product: 'spark',
          voice: 'en-US-James1',
          placement: null,
        });
      }
    },
  };
}
