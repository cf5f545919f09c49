import type { TranscriptTurn } from '../../domain/call/transcript';
import type { Database } from '../driver';
import type { Written } from './rows/entry-row';
import { documentOf } from './search/document';

/**
 * SQLite's own habits (https://sqlite.org/fts5.html, 6.2 to 6.5): four parts side by side are merged little by little with
 * what is written, sixteen all at once; and a part is written anew when a tenth of it is not true any more.
 */
const BY_ITSELF = { automerge: 4, crisismerge: 16, deletemerge: 10 } as const;
/** Where every call changes, each tenth would have most of the index written anew; each half is once in all. */
const PUT_OFF = { automerge: 0, crisismerge: 64, deletemerge: 50 } as const;
type Habit = keyof typeof BY_ITSELF;
/** Pages of 4 kB; between two looks at the clock. */
const MERGED_AT_ONCE = 8;

/** The search index: one document for each call, under the call's row. Within the caller's transaction. */
export class Words {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(row: number, account: number, entry: Written, turns: readonly TranscriptTurn[]): void {
    this.#database.run('INSERT INTO words (rowid, word) VALUES (?, ?)', row, documentOf(account, entry, turns));
  }

  put(row: number, account: number, entry: Written, turns: readonly TranscriptTurn[]): void {
    this.drop(row);
    this.add(row, account, entry, turns);
  }

  drop(row: number): void {
    this.#database.run('DELETE FROM words WHERE rowid = ?', row);
  }

  /**
   * For a piece of much: the index is merged less often, sixteen parts at a time (`usermerge`), and for no longer than so
   * many ms at the end of each piece, instead of now and then for a tenth of a second.
   */
  gently<T>(ms: number, work: () => T): T {
    this.#habit(PUT_OFF);
    const value = work();
    const until = performance.now() + ms;
    while (this.#mergesSome() && performance.now() < until);
    this.#habit(BY_ITSELF);
    return value;
  }

  /** Whether there was something to merge: SQLite tells by the rows that it wrote (https://sqlite.org/fts5.html, 6.8). */
  #mergesSome(): boolean {
    const before = this.#written();
    this.#configure('merge', MERGED_AT_ONCE);
    return this.#written() - before >= 2;
  }

  #written(): number {
    return Number(this.#database.get('SELECT total_changes() AS rows')?.['rows']);
  }

  #habit(habits: Readonly<Record<Habit, number>>): void {
    for (const [name, value] of Object.entries(habits)) this.#configure(name as Habit, value);
  }

  #configure(name: Habit | 'merge', value: number): void {
    this.#database.run('INSERT INTO words (words, rank) VALUES (?, ?)', name, value);
  }
}
