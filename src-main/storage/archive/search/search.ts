import type { HistoryFilter } from '../../../domain/history/history-filter';
import type { SqlValue } from '../../driver';
import { PLACES_PER_MS } from '../calls';
import { matchOf } from './match';

/** A filter as a piece of SQL: rows of the index, from which those of `calls` follow. */
export interface Search {
  /** After FROM; the row is `w.rowid`. */
  readonly from: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/**
 * The index answers all but the exact limits of durations and costs; these are looked up in the calls that lie in the
 * right ranges. `account` is the archive's own key of it.
 */
export function searchOf(account: number, filter: HistoryFilter): Search {
  const limits = [
    bound('c.duration_seconds >= ?', filter.minSeconds),
    bound('c.duration_seconds <= ?', filter.maxSeconds),
    bound('c.billing_total_cents >= ?', filter.minCents),
    bound('c.billing_total_cents <= ?', filter.maxCents),
  ].flat();
  const times = [bound('w.rowid >= ?', place(filter.after)), bound('w.rowid < ?', place(filter.before))].flat();
  const conditions = [...times, ...limits];
  return {
    from: limits.length === 0 ? 'words w' : 'words w JOIN calls c ON c.row = w.rowid',
    where: ['w.words MATCH ?', ...conditions.map(({ sql }) => sql)].join(' AND '),
    values: [matchOf(account, filter), ...conditions.map(({ value }) => value)],
  };
}

interface Condition {
  readonly sql: string;
  readonly value: number;
}

const bound = (sql: string, value: number | null): readonly Condition[] => (value === null ? [] : [{ sql, value }]);

/** Moments outside what a row can hold mean its ends. */
const place = (moment: number | null): number | null =>
  moment === null ? null : Math.min(Math.max(Math.trunc(moment) * PLACES_PER_MS, 0), Number.MAX_SAFE_INTEGER);
