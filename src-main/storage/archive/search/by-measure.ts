import type { HistoryWish } from '../../../history/ports';
import type { Database, SqlValue } from '../../driver';
import type { Ladder } from './ladder';
import { searchOf } from './search';

/** Up to so many finds are sorted; more are met soon enough when the calls are gone through in the order wanted. */
const MOST_SORTED = 5_000;

/**
 * The longest or the dearest of what a search finds; those that do not tell come last. Few finds are looked up and
 * sorted; of many, the index of the measure is walked and each call asked whether it is among the finds.
 */
export function byMeasure(
  database: Database,
  account: number,
  wish: HistoryWish,
  ladder: Ladder,
  offset: number,
  limit: number,
): readonly number[] {
  const measure = wish.order === 'longest' ? 'c.duration_seconds' : 'c.billing_total_cents';
  const { where, values } = searchOf(account, wish.filter);
  const { count, exact } = ladder.tally(MOST_SORTED / 1_000 + 1);
  const isFew = exact && count <= MOST_SORTED;
  // CROSS JOIN keeps the order in which the tables are gone through (https://www.sqlite.org/optoverview.html, 8.1).
  const tables = isFew
    ? 'words w CROSS JOIN calls c ON c.row = w.rowid'
    : 'calls c CROSS JOIN words w ON w.rowid = c.row';
  const tests = wish.filter.tests === 'shown' ? '0, 1' : wish.filter.tests === 'only' ? '1' : '0';
  const walked = isFew ? '' : ` AND c.account = ? AND c.is_test IN (${tests})`;
  const bound: readonly SqlValue[] = [...values, ...(isFew ? [] : [account]), limit, offset];
  const rows = database.all(
    `SELECT c.row FROM ${tables} WHERE ${where}${walked} ORDER BY ${measure} DESC, c.row DESC LIMIT ? OFFSET ?`,
    ...bound,
  );
  return rows.map((row) => Number(row['row']));
}
