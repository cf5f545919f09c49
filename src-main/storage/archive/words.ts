import type { TranscriptTurn } from '../../domain/call/transcript';
import type { Database } from '../driver';
import type { Written } from './rows/entry-row';
import { documentOf } from './search/document';

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
}
