import type { CallView } from '../../../src-main/contract/views';
import type { HistoryFilter } from './filter';

/** Rows per request. */
export const PAGE = 100;

/** The pages that are held, by their number; the first page is 0. */
export type Pages = ReadonlyMap<number, readonly CallView[]>;

/** The call at a place in the whole list; undefined where its page is not held. */
export const callAt = (pages: Pages, index: number): CallView | undefined =>
  pages.get(Math.floor(index / PAGE))?.[index % PAGE];

/** The place of a call in the whole list; -1 where its page is not held. */
export function indexOf(pages: Pages, attemptId: string): number {
  for (const [page, rows] of pages) {
    const index = rows.findIndex((row) => row.attemptId === attemptId);
    if (index >= 0) return page * PAGE + index;
  }
  return -1;
}

/** Puts changed calls where their older views stand; calls that are not held are left out. */
export function withChanges(pages: Pages, changed: ReadonlyMap<string, CallView>): Pages {
  const next = new Map(pages);
  for (const [page, rows] of pages) {
    if (rows.some((row) => changed.has(row.attemptId))) {
      next.set(
        page,
        rows.map((row) => changed.get(row.attemptId) ?? row),
      );
    }
  }
  return next;
}

/**
 * Whether a changed call may change which calls are listed, or where, so that the pages must be read again. One that is
 * not held is either new or out of sight; which of the two only main knows.
 */
export function movesRows(pages: Pages, filter: HistoryFilter, call: CallView): boolean {
  const held = callAt(pages, indexOf(pages, call.attemptId));
  if (held === undefined) return true;
  return (filter.state !== null && call.state !== filter.state) || (filter.query !== '' && call.note !== held.note);
}
