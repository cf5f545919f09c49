import type { HistoryOrder } from '../../../domain/history/history-filter';
import type { CallSelection } from '../../../domain/history/selection';
import { assertNever } from '../../../domain/result';
import { searchOf, type Search } from '../search/search';

/** A selection as a piece of SQL. `account` is the archive's own key of it. */
export function selected(account: number, selection: CallSelection): Search {
  switch (selection.kind) {
    case 'some':
      return {
        kind: 'plain',
        from: 'calls c',
        row: 'c.row',
        where: 'c.account = ? AND c.row IN (SELECT value FROM json_each(?))',
        values: [account, listOf(selection.keys)],
      };
    case 'all': {
      const search = searchOf(account, selection.filter);
      if (selection.except.length === 0) return search;
      return {
        ...search,
        where: `${search.where} AND ${search.row} NOT IN (SELECT value FROM json_each(?))`,
        values: [...search.values, listOf(selection.except)],
      };
    }
    default:
      return assertNever(selection);
  }
}

const listOf = (keys: readonly string[]): string => JSON.stringify(keys.map(Number));

/** The same order as the list's (`reader.ts`). The search has to have the table `calls c` where that is not by time. */
export function orderBy({ row }: Search, order: HistoryOrder): string {
  switch (order) {
    case 'newest':
      return `${row} DESC`;
    case 'oldest':
      return `${row} ASC`;
    case 'longest':
      return 'c.duration_seconds DESC, c.row DESC';
    case 'dearest':
      return 'c.billing_total_cents DESC, c.row DESC';
    default:
      return assertNever(order);
  }
}

/** With the table `calls c` in it, whatever the search asks. */
export const withCalls = (search: Search): Search =>
  search.kind === 'plain' || search.from.includes(' JOIN ')
    ? search
    : { ...search, from: `${search.from} JOIN calls c ON c.row = w.rowid` };
