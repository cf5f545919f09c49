import type { CallView } from '../../../src-main/contract/views';
import type { Pages } from '../../state/pages';
import { PAGE, rowAt } from '../../state/pages';
import type { HistoryFilter } from './filter';

export type CallPages = Pages<CallView>;

/** The place of a call in the whole list; -1 where its page is not held. */
export function indexOf(pages: CallPages, attemptId: string): number {
  for (const [page, rows] of pages) {
    const index = rows.findIndex((row) => row.attemptId === attemptId);
    if (index >= 0) return page * PAGE + index;
  }
  return -1;
}

/** Puts changed calls where their older views stand; calls that are not held are left out. */
export function withChanges(pages: CallPages, changed: ReadonlyMap<string, CallView>): CallPages {
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
export function movesRows(pages: CallPages, filter: HistoryFilter, call: CallView): boolean {
  const held = rowAt(pages, indexOf(pages, call.attemptId));
  if (held === undefined) return true;
  return (filter.state !== null && call.state !== filter.state) || (filter.query !== '' && call.note !== held.note);
}
