import type { Tally } from '../../../history/ports';
import type { Database, SqlValue } from '../../driver';
import { Ladder } from './ladder';
import type { Search } from './search';

/** Beyond so many finds a page does not wait for the count. */
const COUNTED_AT_ONCE = 1_000;
/** Searches whose count and order are remembered: a few windows' worth of typing back and forth. */
const MOST = 12;

interface Known {
  readonly ladder: Ladder | null;
  count: number | null;
  /** More than are counted at once. */
  areMany: boolean;
}

/**
 * The rows that searches find, in the order of time, and how many. Remembers the count of each of the latest until a
 * call changes, and the ladder where the file's own order serves.
 */
export class Finds {
  readonly #database: Database;
  readonly #known = new Map<string, Known>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Up to `limit` rows from place `offset` on. */
  rows(search: Search, newestFirst: boolean, offset: number, limit: number): readonly number[] {
    const { ladder } = this.#of(search, newestFirst);
    // The index passes over what is before the page; some 50 ns each, and nobody scrolls through a million finds.
    return ladder ? ladder.rows(offset, limit) : this.#read(search, newestFirst, null, limit, offset);
  }

  /** Exact where that was counted before, or is quickly done. */
  tallyAtOnce(search: Search): Tally {
    const known = this.#of(search, true);
    if (known.count !== null) return { count: known.count, exact: true };
    if (known.areMany) return { count: COUNTED_AT_ONCE, exact: false };
    const { from, where, values } = search;
    const count = this.#count(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${String(COUNTED_AT_ONCE + 1)})`,
      values,
    );
    known.areMany = count > COUNTED_AT_ONCE;
    if (known.areMany) return { count: COUNTED_AT_ONCE, exact: false };
    known.count = count;
    return { count, exact: true };
  }

  tally(search: Search): Tally {
    const known = this.#of(search, true);
    const { from, where, values } = search;
    known.count ??= this.#count(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, values);
    return { count: known.count, exact: true };
  }

  /** The call of this row came, changed or went. */
  changed(row: number, isThere: 'as before' | 'anew'): void {
    for (const known of this.#known.values()) {
      known.count = null;
      known.areMany = false;
      if (isThere === 'anew') known.ladder?.changed(row);
    }
  }

  #of(search: Search, newestFirst: boolean): Known {
    const name = JSON.stringify([newestFirst, search.where, search.values]);
    const known = this.#known.get(name) ?? { ladder: this.#ladder(search, newestFirst), count: null, areMany: false };
    // Put back at the end: what was not asked for the longest goes first.
    this.#known.delete(name);
    this.#known.set(name, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }

  #ladder(search: Search, newestFirst: boolean): Ladder | null {
    if (search.kind !== 'plain') return null;
    return new Ladder((from, limit, offset) => this.#read(search, newestFirst, from, limit, offset), newestFirst);
  }

  #read(
    { from, row, where, values }: Search,
    newestFirst: boolean,
    first: number | null,
    limit: number,
    offset: number,
  ): readonly number[] {
    const begin = first === null ? '' : ` AND ${row} ${newestFirst ? '<=' : '>='} ?`;
    const rows = this.#database.all(
      `SELECT ${row} AS row FROM ${from} WHERE ${where}${begin}
       ORDER BY ${row} ${newestFirst ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
      ...values,
      ...(first === null ? [] : [first]),
      limit,
      offset,
    );
    return rows.map((found) => Number(found['row']));
  }

  #count(sql: string, values: readonly SqlValue[]): number {
    return Number(this.#database.get(sql, ...values)?.['count']);
  }
}
