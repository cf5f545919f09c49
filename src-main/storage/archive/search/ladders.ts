import type { HistoryWish } from '../../../history/ports';
import type { Database } from '../../driver';
import { Ladder } from './ladder';
import type { Search } from './search';

/** Searches that are remembered: a few windows' worth of typing back and forth. */
const MOST = 12;

/** The ladders of the latest searches, told of every change. */
export class Ladders {
  readonly #database: Database;
  readonly #ladders = new Map<string, Ladder>();

  constructor(database: Database) {
    this.#database = database;
  }

  of(wish: HistoryWish, search: Search): Ladder {
    const newestFirst = wish.order !== 'oldest';
    const name = JSON.stringify([newestFirst, search.where, search.values]);
    const known = this.#ladders.get(name) ?? new Ladder(this.#database, search, newestFirst);
    // Put back at the end: what was not asked for the longest goes first.
    this.#ladders.delete(name);
    this.#ladders.set(name, known);
    const [oldest] = this.#ladders.keys();
    if (this.#ladders.size > MOST && oldest !== undefined) this.#ladders.delete(oldest);
    return known;
  }

  /** The call of this row came, changed or went. */
  changed(row: number): void {
    for (const ladder of this.#ladders.values()) ladder.changed(row);
  }
}
