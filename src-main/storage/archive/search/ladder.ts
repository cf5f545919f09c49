import type { Tally } from '../../../history/ports';
import type { Database, SqlValue } from '../../driver';
import type { Search } from './search';

/** Rows from rung to rung. A page is found from the rung before it, so the last page costs no more than the first. */
const STEP = 1_000;

/**
 * The rows that a search finds, in the order of time, with every thousandth remembered, as far as somebody asked. Calls
 * that come or change above the first rung only shift what is below; one that changes further down makes the ladder end
 * there.
 */
export class Ladder {
  readonly #database: Database;
  readonly #search: Search;
  readonly #newestFirst: boolean;
  /** The row at place `above + nth * STEP`. */
  #rungs: number[] = [];
  /** How many are before the first rung; null: to be counted anew. */
  #above: number | null = 0;
  /** How many there are from the last rung on, once the end was seen. */
  #rest: number | null = null;

  constructor(database: Database, search: Search, newestFirst: boolean) {
    this.#database = database;
    this.#search = search;
    this.#newestFirst = newestFirst;
  }

  /** Up to `limit` rows from place `offset` on. */
  rows(offset: number, limit: number): readonly number[] {
    const above = this.#countAbove();
    if (offset < above) return this.#read(null, limit, offset);
    const wanted = Math.floor((offset - above) / STEP);
    while (this.#rungs.length <= wanted && this.#climb());
    const rung = this.#rungs[wanted];
    return rung === undefined ? [] : this.#read(rung, limit, offset - above - wanted * STEP);
  }

  /** Counts on, `pieces` rungs at most. */
  tally(pieces: number): Tally {
    const above = this.#countAbove();
    for (let piece = 0; piece < pieces && this.#rest === null; piece += 1) this.#climb();
    const counted = Math.max(this.#rungs.length - 1, 0) * STEP;
    return { count: above + counted + (this.#rest ?? 1), exact: this.#rest !== null };
  }

  /** Something changed in this row. */
  changed(row: number): void {
    const first = this.#rungs[0];
    if (first === undefined) {
      this.#rest = null;
    } else if (this.#isBefore(row, first)) {
      this.#above = null;
    } else {
      this.#rungs = this.#rungs.filter((rung) => this.#isBefore(rung, row));
      this.#rest = null;
    }
  }

  /** The next rung; false at the end. */
  #climb(): boolean {
    if (this.#rest !== null) return false;
    const last = this.#rungs.at(-1);
    const [next] = last === undefined ? this.#read(null, 1, 0) : this.#read(last, 1, STEP);
    if (next !== undefined) {
      this.#rungs.push(next);
      return true;
    }
    this.#rest = last === undefined ? 0 : this.#count(this.#after(), [last]);
    return false;
  }

  #countAbove(): number {
    const first = this.#rungs[0];
    if (this.#above === null && first !== undefined) this.#above = this.#count(this.#newestFirst ? '>' : '<', [first]);
    // So many came above the first rung that it is no good place to begin from any more.
    if ((this.#above ?? 0) > STEP) {
      this.#rungs = [];
      this.#rest = null;
      this.#above = 0;
    }
    return this.#above ?? 0;
  }

  #read(from: number | null, limit: number, offset: number): readonly number[] {
    const { from: tables, where, values } = this.#search;
    const start = from === null ? '' : ` AND w.rowid ${this.#after()} ?`;
    const rows = this.#database.all(
      `SELECT w.rowid AS row FROM ${tables} WHERE ${where}${start}
       ORDER BY w.rowid ${this.#newestFirst ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
      ...values,
      ...(from === null ? [] : [from]),
      limit,
      offset,
    );
    return rows.map((row) => Number(row['row']));
  }

  #count(comparison: string, from: readonly SqlValue[]): number {
    const { from: tables, where, values } = this.#search;
    const found = this.#database.get(
      `SELECT count(*) AS count FROM ${tables} WHERE ${where} AND w.rowid ${comparison} ?`,
      ...values,
      ...from,
    );
    return Number(found?.['count']);
  }

  #after(): string {
    return this.#newestFirst ? '<=' : '>=';
  }

  #isBefore(row: number, other: number): boolean {
    return this.#newestFirst ? row > other : row < other;
  }
}
