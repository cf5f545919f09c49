import * as v from 'valibot';
import type { HistoryFilter } from '../../../domain/history/history-filter';
import type { Database } from '../../driver';
import type { Endings } from '../search/endings';
import { wordMatchOf } from '../search/match';
import type { Columns } from './columns';

/**
 * The index goes through a word's finds from the first one to the place where it is to go on, so that many small readings
 * of a common word cost several times what one does. These many hold some 450,000 calls and take some 50 ms if all of
 * them have the word.
 */
const CHUNKS_AT_ONCE = 850;

const bytesSchema = v.instance(Uint8Array);

/** The rows that the index of words finds, in the order of rows, those of a good many chunks at a time. */
export class WordHits {
  readonly #database: Database;
  readonly #match: string;
  readonly #chunksAtOnce: number;
  #rows: Float64Array = new Float64Array();
  #at = 0;
  #knownTo = -1;

  private constructor(database: Database, match: string, chunksAtOnce: number) {
    this.#database = database;
    this.#match = match;
    this.#chunksAtOnce = chunksAtOnce;
  }

  /** Null where the filter asks for no words and no tags. */
  static of(
    database: Database,
    filter: HistoryFilter,
    endings: Endings,
    chunksAtOnce = CHUNKS_AT_ONCE,
  ): WordHits | null {
    const match = wordMatchOf(filter, endings);
    return match === null ? null : new WordHits(database, match, chunksAtOnce);
  }

  /** Reads the next finds from after a row on, none of them after the last one; those that were not passed yet stay. */
  read(after: number, last: number): void {
    const from = Math.max(this.#knownTo, after);
    const end = this.#database.get(
      'SELECT first FROM figure_chunks WHERE first > ? ORDER BY first LIMIT 1 OFFSET ?',
      from,
      this.#chunksAtOnce,
    );
    const to = Math.min(end === undefined ? Infinity : Number(end['first']) - 1, last);
    // As bytes in one piece: a row of the driver's for each find would cost five times as much, and a text is made anew
    // where bytes are only copied.
    const found = this.#database.get(
      `SELECT CAST(group_concat(rowid) AS BLOB) AS rows, count(*) AS count
       FROM words WHERE words MATCH ? AND rowid > ? AND rowid <= ?`,
      this.#match,
      from,
      to,
    );
    const bytes = found?.['rows'];
    const rows = v.is(bytesSchema, bytes) ? numbersIn(bytes, Number(found?.['count'])) : new Float64Array();
    this.#knownTo = to === last ? Infinity : to;
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
    return this.#knownTo;
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

/** Digits and commas. */
function numbersIn(list: Uint8Array, count: number): Float64Array {
  const numbers = new Float64Array(count);
  let [at, value] = [0, 0];
  for (let index = 0; index < list.length; index += 1) {
    const code = list[index] ?? COMMA;
    if (code === COMMA) {
      numbers[at] = value;
      at += 1;
      value = 0;
    } else value = value * 10 + (code - ZERO);
  }
  if (count > 0) numbers[at] = value;
  return numbers;
}
