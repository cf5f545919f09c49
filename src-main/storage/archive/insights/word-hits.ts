import type { HistoryFilter } from '../../../domain/history/history-filter';
import type { Database } from '../../driver';
import { wordMatchOf } from '../search/match';
import type { Columns } from './columns';

/**
 * The index goes through a word's finds from the first one to the place where it is to go on, so that many small readings
 * of a common word cost several times what one does. These many take some 70 ms, of a word that half a million calls have.
 */
const AT_ONCE = 450_000;

/** The rows that the index of words finds, in the order of rows, a good many at a time. */
export class WordHits {
  readonly #database: Database;
  readonly #match: string;
  readonly #atOnce: number;
  #rows: Float64Array = new Float64Array();
  #at = 0;
  #last = -1;
  #hasMore = true;

  private constructor(database: Database, match: string, atOnce: number) {
    this.#database = database;
    this.#match = match;
    this.#atOnce = atOnce;
  }

  /** Null where the filter asks for no words and no tags. */
  static of(database: Database, filter: HistoryFilter, atOnce = AT_ONCE): WordHits | null {
    const match = wordMatchOf(filter);
    return match === null ? null : new WordHits(database, match, atOnce);
  }

  /** Reads the next finds from after a row to another one; those that were not passed yet stay. */
  read(after: number, to: number): void {
    // As one text: a row of the driver's for each find would cost five times as much.
    const found = this.#database.get(
      `SELECT group_concat(row) AS rows, count(*) AS count
       FROM (SELECT rowid AS row FROM words WHERE words MATCH ? AND rowid > ? AND rowid <= ? ORDER BY rowid LIMIT ?)`,
      this.#match,
      Math.max(this.#last, after),
      to,
      this.#atOnce,
    );
    const rows = numbersIn(String(found?.['rows']), Number(found?.['count']));
    this.#last = rows.at(-1) ?? this.#last;
    this.#hasMore = rows.length === this.#atOnce;
    this.#rows = joined(this.#rows.subarray(this.#at), rows);
    this.#at = 0;
  }

  /** The first find after a row; null where none is known. Those before it are passed. */
  nextAfter(row: number): number | null {
    while (this.#at < this.#rows.length && (this.#rows[this.#at] ?? 0) <= row) this.#at += 1;
    return this.#rows[this.#at] ?? null;
  }

  /** Up to this row all finds are known. */
  knownTo(): number {
    return this.#hasMore ? this.#last : Infinity;
  }

  /** Takes away the calls that were not found, and passes the finds among them. */
  sift(columns: Columns, keep: Uint8Array): void {
    const rows = columns.column('row');
    let at = this.#at;
    for (let index = 0; index < columns.length; index += 1) {
      const row = rows[index] ?? Infinity;
      while ((this.#rows[at] ?? Infinity) < row) at += 1;
      if (this.#rows[at] !== row) keep[index] = 0;
    }
    this.#at = at;
  }
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  if (first.length === 0) return second;
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const COMMA = 44;
const ZERO = 48;

/** Digits and commas; a JSON parser takes twice as long for numbers of 16 digits. */
function numbersIn(list: string, count: number): Float64Array {
  const numbers = new Float64Array(count);
  let [at, value] = [0, 0];
  for (let index = 0; index < list.length; index += 1) {
    const code = list.charCodeAt(index);
    if (code === COMMA) {
      numbers[at] = value;
      at += 1;
      value = 0;
    } else value = value * 10 + (code - ZERO);
  }
  if (count > 0) numbers[at] = value;
  return numbers;
}
