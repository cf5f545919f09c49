import * as v from 'valibot';
import type { AccountId } from '../../domain/ids';
import type { ImportStand } from '../../history/ports';
import type { Database } from '../driver';
import { json } from '../rows/json';
import { readRow, type Note } from '../rows/read-rows';

const standSchema = v.pipe(
  v.object({
    stand_json: v.nullable(
      json(
        v.object({
          past: v.variant('kind', [
            v.object({ kind: v.literal('at'), mark: v.string() }),
            v.object({ kind: v.literal('done') }),
          ]),
          newest: v.nullable(v.number()),
          taken: v.number(),
          paused: v.boolean(),
        }),
      ),
    ),
  }),
  v.transform((row): ImportStand | null => row.stand_json),
);

/** The accounts that the archive has calls of, by small keys of its own, and how far each import has come. */
export class ArchiveAccounts {
  readonly #database: Database;
  readonly #note: Note;
  readonly #keys = new Map<AccountId, number>();

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  /** Null while the archive has nothing of the account. */
  known(id: AccountId): number | null {
    const remembered = this.#keys.get(id);
    if (remembered !== undefined) return remembered;
    const row = this.#database.get('SELECT key FROM accounts WHERE id = ?', id);
    if (!row) return null;
    const key = Number(row['key']);
    this.#keys.set(id, key);
    return key;
  }

  /** Whether its calls are to go, or went: nothing more is taken over of it until it is back. */
  isLeaving(id: AccountId): boolean {
    return this.#database.get('SELECT 1 FROM accounts WHERE id = ? AND leaving IS NOT NULL', id) !== undefined;
  }

  /** For after a transaction that was undone: an account that it entered is not there. */
  forgetKeys(): void {
    this.#keys.clear();
  }

  /** Within the caller's transaction. */
  enter(id: AccountId): number {
    const known = this.known(id);
    if (known !== null) return known;
    this.#database.run('INSERT INTO accounts (id) VALUES (?)', id);
    return Number(this.#database.get('SELECT key FROM accounts WHERE id = ?', id)?.['key']);
  }

  /** A stand that cannot be read counts as none: the import begins anew, and takes no call twice. */
  stand(id: AccountId): ImportStand | null {
    const row = this.#database.get('SELECT stand_json FROM accounts WHERE id = ?', id);
    return row ? readRow(standSchema, row, 'how far an import has come', this.#note) : null;
  }

  /** Within the caller's transaction. */
  setStand(key: number, stand: ImportStand): void {
    this.#database.run('UPDATE accounts SET stand_json = ? WHERE key = ?', JSON.stringify(stand), key);
  }
}
