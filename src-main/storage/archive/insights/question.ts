import type { Insights } from '../../../domain/history/insights';
import type { HistoryFilter } from '../../../domain/history/history-filter';
import type { Database, Row } from '../../driver';
import { PLACES_PER_MS } from '../calls';
import type { Endings } from '../search/endings';
import { readChunk } from './chunks';
import { Unpacked } from './packing';
import { offsetHere, type OffsetAt } from './local-time';
import { Reckoner } from './reckoner';
import { sieveOf } from './sieve';
import type { Values } from './values';
import { WordHits } from './word-hits';

/** Some 20,000 calls, read and added up in about 2 ms. */
const CHUNKS_AT_ONCE = 24;

/**
 * One question on its way through the chunks, in the order of time. A call that changes meanwhile counts as it was when its
 * chunk was gone through; whoever asked is told of the change and asks again.
 */
export class Question {
  readonly #database: Database;
  readonly #sieve: ReturnType<typeof sieveOf>;
  readonly #hits: WordHits | null;
  readonly #reckoner: Reckoner;
  readonly #columns = new Unpacked();
  #keep = new Uint8Array();
  #kept = new Uint32Array();
  readonly #lastRow: number;
  /** Rows up to this one have been gone through. */
  #passed: number;
  #isDone = false;

  /** @param account the archive's own key of it */
  constructor(
    database: Database,
    values: Values,
    account: number,
    filter: HistoryFilter,
    endings: Endings,
    offsetAt: OffsetAt = offsetHere,
  ) {
    this.#database = database;
    this.#sieve = sieveOf(account, filter, values);
    this.#hits = WordHits.of(database, filter, endings);
    const ends = database.get('SELECT min(first) AS first FROM figure_chunks');
    const last = database.get('SELECT last FROM figure_chunks ORDER BY first DESC LIMIT 1');
    const firstRow = Math.max(Number(ends?.['first'] ?? 0), (filter.after ?? 0) * PLACES_PER_MS);
    const lastRow = Math.min(Number(last?.['last'] ?? 0), (filter.before ?? Infinity) * PLACES_PER_MS - 1);
    this.#passed = firstRow - 1;
    this.#lastRow = lastRow;
    this.#isDone = lastRow < firstRow;
    this.#reckoner = new Reckoner(values, firstRow, Math.max(firstRow, lastRow), offsetAt);
  }

  /** A piece of the work; true when all is done. */
  step(): boolean {
    if (this.#isDone) return true;
    const next = this.#next();
    if (next === null) return this.#isDone;
    const rows = this.#chunksFrom(next);
    for (const row of rows) {
      if (!this.#take(row)) return false;
    }
    this.#isDone = rows.length < CHUNKS_AT_ONCE;
    return this.#isDone;
  }

  result(): Insights {
    return this.#reckoner.result();
  }

  /** The first row that may count next; null where finds had to be read first, or where there is none any more. */
  #next(): number | null {
    if (this.#hits === null) return this.#passed + 1;
    const next = this.#hits.nextAfter(this.#passed);
    if (next !== null) return next;
    if (this.#hits.knownTo() === Infinity) this.#isDone = true;
    else this.#hits.read(this.#passed, this.#lastRow);
    return null;
  }

  #chunksFrom(row: number): readonly Row[] {
    return this.#database.all(
      `SELECT first, last, packed FROM figure_chunks
       WHERE first >= coalesce((SELECT max(first) FROM figure_chunks WHERE first <= ?), 0) AND first <= ?
       ORDER BY first LIMIT ?`,
      row,
      this.#lastRow,
      CHUNKS_AT_ONCE,
    );
  }

  /** Adds up a chunk; false where more finds had to be read first. */
  #take(row: Row): boolean {
    const last = Number(row['last']);
    if (this.#hits && this.#hits.knownTo() < Math.min(last, this.#lastRow)) {
      this.#hits.read(this.#passed, this.#lastRow);
      return false;
    }
    const next = this.#hits?.nextAfter(this.#passed);
    if (next === undefined || (next !== null && next <= last)) {
      readChunk(row, this.#columns);
      const kept = this.#sift();
      if (kept.length > 0) this.#reckoner.add(this.#columns, kept);
    }
    this.#passed = Math.max(this.#passed, last);
    return true;
  }

  /** The places of the calls that count. */
  #sift(): Uint32Array {
    const { length } = this.#columns;
    if (this.#keep.length < length) {
      this.#keep = new Uint8Array(length);
      this.#kept = new Uint32Array(length);
    }
    this.#keep.fill(1, 0, length);
    this.#sieve(this.#columns, this.#keep);
    this.#hits?.sift(this.#columns, this.#keep);
    const rows = this.#columns.column('row');
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      if (this.#keep[at] !== 1 || (rows[at] ?? 0) <= this.#passed) continue;
      this.#kept[count] = at;
      count += 1;
    }
    return this.#kept.subarray(0, count);
  }
}
