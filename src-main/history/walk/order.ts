import type { ServerCall } from '../../domain/history/server-call';

const SECOND = 1_000;

/** Rows of a page that are read again with the next one. */
export const overlapOf = (rows: number): number => Math.min(20, Math.ceil(rows / 4));

/** Newest first, and those that tell no start before all others, as far as there are any. Equal starts are in order. */
export function isNewestFirst(calls: readonly ServerCall[]): boolean {
  let before = Infinity;
  for (const { startedAt } of calls) {
    const at = startedAt ?? Infinity;
    if (at > before) return false;
    before = at;
  }
  return true;
}

/** The first whole second that is not before a moment, plus one: a server may compare by seconds, or exclude the end. */
const safelyAfter = (at: number): number => (Math.floor(at / SECOND) + 1) * SECOND;

/**
 * From when on the page after this one is to be read: late enough that some of its calls are shown again, early enough
 * that it goes on. Null where time does not go on: no call tells its start, or more than a page have the same.
 *
 * @param until what this page was asked for, Unix ms
 */
export function nextUntil(calls: readonly ServerCall[], until: number | null): number | null {
  const starts = calls.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  for (let again = overlapOf(starts.length); again > 0; again -= 1) {
    const at = starts[starts.length - again];
    if (at === undefined) continue;
    const next = safelyAfter(at);
    if (until === null || next < until) return next;
  }
  return null;
}
