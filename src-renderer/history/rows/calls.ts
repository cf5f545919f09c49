import type { HistoryRow } from '../../../src-main/contract/history';
import type { Pages } from '../../state/pages';
import { PAGE } from '../../state/pages';

export type CallPages = Pages<HistoryRow>;

/** The place of a call in the whole list; -1 where its page is not held. */
export function indexOf(pages: CallPages, key: string): number {
  for (const [page, rows] of pages) {
    const index = rows.findIndex((row) => row.key === key);
    if (index >= 0) return page * PAGE + index;
  }
  return -1;
}
