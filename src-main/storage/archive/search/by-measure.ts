import type { HistoryFilter } from '../../../domain/history/history-filter';
import type { Database } from '../../driver';
import type { Endings } from './endings';
import { rangeFacets, type Measure } from './facets';
import { searchOf, type Search } from './search';

const COLUMN: Readonly<Record<Measure, string>> = { seconds: 'duration_seconds', cents: 'billing_total_cents' };

/**
 * The longest or the dearest of what a filter lets through; those that do not tell come last. Where the index of words is
 * asked, its ranges are gone through from the top, so that no more than one of them is looked up and sorted.
 */
export function byMeasure(
  database: Database,
  account: number,
  filter: HistoryFilter,
  endings: Endings,
  measure: Measure,
  offset: number,
  limit: number,
): readonly number[] {
  const whole = searchOf(account, filter, endings);
  if (whole.kind === 'plain') return sorted(database, whole, measure, offset, limit);
  const facets = [...rangeFacets(measure, null, null)].reverse();
  const none = facets.map((facet) => ` NOT "${facet}"`).join('');
  const rows: number[] = [];
  let left = offset;
  for (const more of [...facets.map((facet) => ` AND "${facet}"`), none]) {
    if (rows.length >= limit) break;
    const part = searchOf(account, filter, endings, more);
    const count = countOf(database, part);
    if (count > left) rows.push(...sorted(database, part, measure, left, limit - rows.length));
    left = Math.max(0, left - count);
  }
  return rows;
}

function countOf(database: Database, { from, where, values }: Search): number {
  return Number(database.get(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, ...values)?.['count']);
}

function sorted(
  database: Database,
  { kind, from, where, values }: Search,
  measure: Measure,
  offset: number,
  limit: number,
): readonly number[] {
  const tables = kind === 'plain' || from.includes(' JOIN ') ? from : `${from} JOIN calls c ON c.row = w.rowid`;
  const rows = database.all(
    `SELECT c.row AS row FROM ${tables} WHERE ${where} ORDER BY c.${COLUMN[measure]} DESC, c.row DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return rows.map((row) => Number(row['row']));
}
