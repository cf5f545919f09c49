import type { HistoryRow } from '../../../src-main/contract/history';

/** Rows per request. */
export const PAGE = 100;

/** The pages that are held, by their number; the first page is 0. */
export type Pages = ReadonlyMap<number, readonly HistoryRow[]>;

/** The call at a place in the whole list; undefined where its page is not held. */
export const callAt = (pages: Pages, index: number): HistoryRow | undefined =>
  pages.get(Math.floor(index / PAGE))?.[index % PAGE];

/** The place of a call in the whole list; -1 where its page is not held. */
export function indexOf(pages: Pages, key: string): number {
  for (const [page, rows] of pages) {
    const index = rows.findIndex((row) => row.key === key);
    if (index >= 0) return page * PAGE + index;
  }
  return -1;
}
