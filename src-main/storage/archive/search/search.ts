import type { HistoryFilter } from '../../../domain/history/history-filter';
import type { SqlValue } from '../../driver';
import { PLACES_PER_MS } from '../calls';
import { asTyped, type Endings } from './endings';
import { matchOf } from './match';

/** A filter as a piece of SQL: the rows that it lets through. */
export interface Search {
  /** `plain`: time and account alone, which the file itself is ordered by. `words`: the search index answers. */
  readonly kind: 'plain' | 'words';
  /** After FROM. */
  readonly from: string;
  /** The column that holds the row. */
  readonly row: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/**
 * The index answers all but the exact limits of durations and costs; these are looked up in the calls that lie in the
 * right ranges. `account` is the archive's own key of it; `more` is a further condition in the index's own language.
 */
export function searchOf(account: number, filter: HistoryFilter, endings: Endings = asTyped, more = ''): Search {
  return more === '' && isPlain(filter) ? plain(account, filter) : words(account, filter, endings, more);
}

function plain(account: number, filter: HistoryFilter): Search {
  const tests = filter.tests === 'shown' ? [] : [{ sql: 'c.is_test = ?', value: filter.tests === 'only' ? 1 : 0 }];
  const conditions = [{ sql: 'c.account = ?', value: account }, ...tests, ...times(filter, 'c.row')];
  return { kind: 'plain', from: 'calls c', row: 'c.row', ...joined(conditions) };
}

function words(account: number, filter: HistoryFilter, endings: Endings, more: string): Search {
  const limits = [
    bound('c.duration_seconds >= ?', filter.minSeconds),
    bound('c.duration_seconds <= ?', filter.maxSeconds),
    bound('c.billing_total_cents >= ?', filter.minCents),
    bound('c.billing_total_cents <= ?', filter.maxCents),
  ].flat();
  const match = { sql: 'w.words MATCH ?', value: `${matchOf(account, filter, endings)}${more}` };
  return {
    kind: 'words',
    from: limits.length === 0 ? 'words w' : 'words w JOIN calls c ON c.row = w.rowid',
    row: 'w.rowid',
    ...joined([match, ...times(filter, 'w.rowid'), ...limits]),
  };
}

/** Whether nothing but time, account and the hiding of tests is asked for. */
function isPlain({ text, after: _after, before: _before, tests: _tests, ...rest }: HistoryFilter): boolean {
  const isOpen = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
  return !/[\p{L}\p{N}]/u.test(text) && Object.values(rest).every(isOpen);
}

interface Condition {
  readonly sql: string;
  readonly value: SqlValue;
}

const joined = (conditions: readonly Condition[]): Pick<Search, 'where' | 'values'> => ({
  where: conditions.map(({ sql }) => sql).join(' AND '),
  values: conditions.map(({ value }) => value),
});

const times = ({ after, before }: HistoryFilter, row: string): readonly Condition[] => [
  ...bound(`${row} >= ?`, place(after)),
  ...bound(`${row} < ?`, place(before)),
];

const bound = (sql: string, value: number | null): readonly Condition[] => (value === null ? [] : [{ sql, value }]);

/** Moments outside what a row can hold mean its ends. */
const place = (moment: number | null): number | null =>
  moment === null ? null : Math.min(Math.max(Math.trunc(moment) * PLACES_PER_MS, 0), Number.MAX_SAFE_INTEGER);
