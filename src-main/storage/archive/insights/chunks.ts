import * as v from 'valibot';
import type { Database, Row } from '../../driver';
import { COLUMN_NAMES, type ColumnName, type Columns, type Figure } from './columns';
import { pack, Unpacked } from './packing';

/** A chunk is written whole when one of its calls changes, so it is small; and read with hundreds of others. */
const MOST_CALLS = 1_024;

const bytesSchema = v.instance(Uint8Array);

/** Bytes that no chunk can have: what is in the chunks is to be made anew from the calls. */
export class DamagedChunk extends Error {
  constructor() {
    super('a chunk of figures cannot be read');
  }
}

/** Reads a chunk's columns into room that is used again. */
export function readChunk(row: Row, into: Unpacked): void {
  const packed = row['packed'];
  if (!v.is(bytesSchema, packed) || !into.load(packed)) throw new DamagedChunk();
}

/** The figures of calls in chunks, each under its first row; together they hold every row once. Within a transaction. */
export class Chunks {
  readonly #database: Database;
  readonly #before = new Unpacked();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Rows and what is in them now, in the order of rows; null: the row is no call any more. */
  change(changes: readonly (readonly [row: number, figure: Figure | null])[]): void {
    for (let from = 0; from < changes.length;) {
      const { chunk, next } = this.#around(changes[from]?.[0] ?? 0);
      let to = from + 1;
      while (to < changes.length && (changes[to]?.[0] ?? 0) < next) to += 1;
      this.#rewrite(chunk, changes.slice(from, to));
      from = to;
    }
  }

  /** Nothing is in chunks any more. */
  clear(): void {
    this.#database.run('DELETE FROM figure_chunks');
  }

  /** The chunk that a row belongs to, the lowest one where it is before them all, and where the one after it begins. */
  #around(row: number): { readonly chunk: Row | null; readonly next: number } {
    const chunk =
      this.#database.get('SELECT first, packed FROM figure_chunks WHERE first <= ? ORDER BY first DESC LIMIT 1', row) ??
      this.#database.get('SELECT first, packed FROM figure_chunks ORDER BY first LIMIT 1') ??
      null;
    if (chunk === null) return { chunk, next: Infinity };
    const after = this.#database.get(
      'SELECT min(first) AS first FROM figure_chunks WHERE first > ?',
      Number(chunk['first']),
    );
    return { chunk, next: Number(after?.['first'] ?? Infinity) };
  }

  #rewrite(chunk: Row | null, changes: readonly (readonly [number, Figure | null])[]): void {
    this.#before.clear();
    if (chunk) {
      readChunk(chunk, this.#before);
      this.#database.run('DELETE FROM figure_chunks WHERE first = ?', Number(chunk['first']));
    }
    const figures = merged(this.#before, changes);
    const pieces = Math.ceil(figures.length / MOST_CALLS);
    const each = Math.ceil(figures.length / Math.max(pieces, 1));
    for (let from = 0; from < figures.length; from += each) this.#write(figures.slice(from, from + each));
  }

  #write(figures: readonly Figure[]): void {
    const [first, last] = [figures[0], figures.at(-1)];
    if (!first || !last) return;
    this.#database.run(
      'INSERT INTO figure_chunks (first, last, packed) VALUES (?, ?, ?)',
      first.row,
      last.row,
      pack(figures),
    );
  }
}

const NOTHING: Record<ColumnName, number> = {
  row: 0,
  account: 0,
  flags: 0,
  state: 0,
  direction: 0,
  reason: 0,
  agent: 0,
  own: 0,
  seconds: NaN,
  minutes: NaN,
  cents: NaN,
};

/** Both are in the order of rows. */
function merged(before: Columns, changes: readonly (readonly [number, Figure | null])[]): readonly Figure[] {
  const figures: Figure[] = [];
  const columns = COLUMN_NAMES.map((name) => [name, before.column(name)] as const);
  const rows = before.column('row');
  const figureAt = (index: number): Figure => {
    const figure = { ...NOTHING };
    for (const [name, column] of columns) figure[name] = column[index] ?? NaN;
    return figure;
  };
  let at = 0;
  const upTo = (row: number): void => {
    for (; at < before.length && (rows[at] ?? 0) < row; at += 1) figures.push(figureAt(at));
  };
  for (const [row, figure] of changes) {
    upTo(row);
    if (at < before.length && rows[at] === row) at += 1;
    if (figure !== null) figures.push(figure);
  }
  upTo(Infinity);
  return figures;
}
