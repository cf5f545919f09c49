import type { CallPages } from '../rows/calls';
import { rowAt, PAGE } from '../../state/pages';

/** Pixels. Narrower, a row has no room for its number beside all the rest. */
export const COMPACT_BELOW = 720;
/** Pixels; the style sheets say the same. */
export const DAY_HEIGHT = 32;
const ROW_HEIGHT = 62;
const COMPACT_ROW_HEIGHT = 88;
const HIT_HEIGHT = 22;

/** Where each row of the list stands, in pixels from its top. Rows have one height, the first of a day its day above it. */
export interface Layout {
  readonly total: number;
  readonly height: number;
  startsDay(index: number): boolean;
  startOf(index: number): number;
  heightOf(index: number): number;
  /** The row at a distance from the top. */
  indexAt(offset: number): number;
}

export interface LayoutWish {
  readonly compact: boolean;
  /** Whether rows have a line for why they were found. */
  readonly withHits: boolean;
  /** What moments (Unix ms) of one day have in common; null where the list is not in the order of time. */
  readonly dayOf: ((at: number) => number) | null;
}

export function layoutOf(pages: CallPages, total: number, { compact, withHits, dayOf }: LayoutWish): Layout {
  const rowHeight = (compact ? COMPACT_ROW_HEIGHT : ROW_HEIGHT) + (withHits ? HIT_HEIGHT : 0);
  const heads = (dayOf === null ? [] : dayStarts(pages, dayOf)).filter((index) => index < total);
  const headSet = new Set(heads);
  const startOf = (index: number): number => index * rowHeight + countBelow(heads, index) * DAY_HEIGHT;
  return {
    total,
    height: startOf(total),
    startsDay: (index) => headSet.has(index),
    startOf,
    heightOf: (index) => rowHeight + (headSet.has(index) ? DAY_HEIGHT : 0),
    indexAt: (offset) =>
      Math.max(
        0,
        lastWhere(total, (index) => startOf(index) <= offset),
      ),
  };
}

/** The rows that are known to be the first of their day; at the edge of what is held that is not known. */
function dayStarts(pages: CallPages, dayOf: (at: number) => number): readonly number[] {
  const starts: number[] = [];
  for (const page of [...pages.keys()].sort((a, b) => a - b)) {
    pages.get(page)?.forEach((call, place) => {
      const index = page * PAGE + place;
      const before = rowAt(pages, index - 1);
      if (index === 0 || (before && dayOf(before.at) !== dayOf(call.at))) starts.push(index);
    });
  }
  return starts;
}

const countBelow = (sorted: readonly number[], limit: number): number =>
  lastWhere(sorted.length, (place) => (sorted[place] ?? limit) < limit) + 1;

/** The last of `count` places for which a rule holds that holds for all before it too; -1 for none. */
function lastWhere(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
