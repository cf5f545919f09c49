import type { ServerCall } from '../../domain/history/server-call';
import { isNewestFirst } from '../walk/order';
import type { SeenPage } from '../walk/past-walk';
import { step } from '../walk/past-walk';
import type { WalkState } from '../walk/walk-state';
import { begin } from '../walk/walk-state';
import { MARGIN_MS } from './pace';

/**
 * A look at the newest calls. The rule, by which no call is missed that ThunderPhone lists within `MARGIN_MS` of its
 * start: a look is complete when it has read, without a gap, from the first row to below `floor`, which lies the margin
 * before the newest start that the last complete look saw. Only a complete look moves that. How far below is judged by
 * the order that was seen: by the last row where all were newest first, by a whole page and one margin more where rows
 * were out of place by less than the margin, and not before the end of the list where they were out of place by more.
 * A page that held something new is not the last, unless it reaches what the walk into the past is still to read.
 */
export interface Look {
  readonly walk: WalkState;
  /** Unix ms; null: to the end. */
  readonly floor: number | null;
  /** The walk into the past reads everything from here on down, Unix ms. */
  readonly walked: number | null;
  readonly sorted: boolean;
  readonly nearlySorted: boolean;
  /** Newest and oldest start so far, Unix ms. */
  readonly newest: number | null;
  readonly oldest: number | null;
}

export const beginLook = (floor: number | null, walked: number | null): Look => ({
  walk: begin('offset'),
  floor: floor === null ? walked : Math.max(floor, walked ?? floor),
  walked,
  sorted: true,
  nearlySorted: true,
  newest: null,
  oldest: null,
});

/** @param taken calls taken over so far, those of this page included */
export function lookOn(look: Look, page: SeenPage, taken: number): { readonly look: Look; readonly complete: boolean } {
  const walk = step(look.walk, page, taken);
  const starts = page.calls.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  const next: Look = {
    ...look,
    sorted: look.sorted && isNewestFirst(page.calls),
    nearlySorted: look.nearlySorted && isNearlySorted(page.calls, look.oldest),
    newest: pick(Math.max, starts, look.newest),
    oldest: pick(Math.min, starts, look.oldest),
  };
  // The server shows no more than this: as far as can be told, it was all.
  if (walk === 'done' || walk === 'stuck') return { look: next, complete: true };
  const stands = walk.back === 0;
  return { look: { ...next, walk }, complete: stands && reaches(next, page, starts) };
}

function reaches(look: Look, page: SeenPage, starts: readonly number[]): boolean {
  const { floor, walked } = look;
  const last = pick(Math.min, starts, null);
  const first = pick(Math.max, starts, null);
  if (floor === null || last === null || first === null) return false;
  const below = look.sorted ? last < floor : look.nearlySorted && first < floor - MARGIN_MS;
  if (!below) return false;
  return (look.sorted && walked !== null && last < walked) || page.calls.every(({ callId }) => page.known.has(callId));
}

/** No call starts more than the margin after one that is listed before it. */
function isNearlySorted(calls: readonly ServerCall[], oldest: number | null): boolean {
  let least = oldest ?? Infinity;
  for (const { startedAt } of calls) {
    if (startedAt === null) continue;
    if (startedAt > least + MARGIN_MS) return false;
    least = Math.min(least, startedAt);
  }
  return true;
}

const pick = (which: (...of: number[]) => number, starts: readonly number[], before: number | null): number | null =>
  starts.length === 0 ? before : which(...starts, ...(before === null ? [] : [before]));
