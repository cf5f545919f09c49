/** Rows from rung to rung. */
const STEP = 1_000;

/** Reads rows in the order of the ladder, beginning at one, or at the very first. */
export type ReadRows = (from: number | null, limit: number, offset: number) => readonly number[];

/**
 * The order of all calls, with every thousandth remembered as far as somebody asked: the last page of a million costs no
 * more than the first. Calls that come above the first rung only shift what is below; one that comes or goes further down
 * makes the ladder end there.
 */
export class Ladder {
  readonly #read: ReadRows;
  readonly #newestFirst: boolean;
  /** The row at place `above + nth * STEP`. */
  #rungs: number[] = [];
  /** How many are before the first rung; null: to be looked up anew. */
  #above: number | null = 0;

  constructor(read: ReadRows, newestFirst: boolean) {
    this.#read = read;
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

  /** A call came to this row, or left it. */
  changed(row: number): void {
    const first = this.#rungs[0];
    if (first === undefined) return;
    if (this.#isBefore(row, first)) this.#above = null;
    else this.#rungs = this.#rungs.filter((rung) => this.#isBefore(rung, row));
  }

  /** The next rung; false at the end. */
  #climb(): boolean {
    const last = this.#rungs.at(-1);
    const [next] = last === undefined ? this.#read(null, 1, 0) : this.#read(last, 1, STEP);
    if (next === undefined) return false;
    this.#rungs.push(next);
    return true;
  }

  /** When too many came above the first rung, it is no good place to begin from any more. */
  #countAbove(): number {
    const first = this.#rungs[0];
    if (first === undefined) this.#above = 0;
    else if (this.#above === null) {
      const place = this.#read(null, STEP, 0).indexOf(first);
      if (place < 0) this.#rungs = [];
      this.#above = Math.max(place, 0);
    }
    return this.#above;
  }

  #isBefore(row: number, other: number): boolean {
    return this.#newestFirst ? row > other : row < other;
  }
}
