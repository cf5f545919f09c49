import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { ok, type Result } from '../../domain/result';
import type { Database } from '../driver';
import type { KeptChange } from './bulk/kept-change';
import type { ArchiveWriter } from './writer';

/**
 * Accounts that a person removed: marked first, then emptied piece by piece. The mark outlives them, so that what the
 * record still tells of their attempts does not bring rows back.
 */
export class Leaving {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;
  readonly #keptChange: KeptChange;

  constructor(database: Database, writer: ArchiveWriter, keptChange: KeptChange) {
    this.#database = database;
    this.#writer = writer;
    this.#keptChange = keptChange;
  }

  mark(account: AccountId): Result<void, Problem> {
    return this.#writer.transaction(() => {
      const key = this.#writer.accounts.enter(account);
      this.#database.run("UPDATE accounts SET leaving = 'going' WHERE key = ?", key);
      return ok(undefined);
    });
  }

  /** Those that still have something here. */
  all(): Result<readonly AccountId[], Problem> {
    const rows = this.#database.all("SELECT id FROM accounts WHERE leaving = 'going'");
    return ok(rows.map((row) => String(row['id']) as AccountId));
  }

  removeSome(account: AccountId, limit: number): Result<number, Problem> {
    return this.#writer.transaction(() => {
      const found = this.#database.get("SELECT key FROM accounts WHERE id = ? AND leaving = 'going'", account);
      if (found === undefined) return ok(0);
      const key = Number(found['key']);
      this.#keptChange.forgetOf(key);
      const rows = this.#database.all('SELECT row FROM calls WHERE account = ? LIMIT ?', key, limit);
      for (const row of rows) this.#drop(Number(row['row']));
      // How far its import was is not true any more.
      this.#database.run('UPDATE accounts SET stand_json = NULL WHERE key = ?', key);
      if (rows.length < limit) this.#gone(key);
      return ok(rows.length);
    });
  }

  /** True where it was leaving, or gone: everything is taken over anew, from the record as well. */
  back(account: AccountId): Result<boolean, Problem> {
    return this.#writer.transaction(() => {
      const wasLeaving = this.#writer.accounts.isLeaving(account);
      if (!wasLeaving) return ok(false);
      this.#database.run('UPDATE accounts SET leaving = NULL WHERE id = ?', account);
      this.#database.run('UPDATE following SET mark = 0');
      return ok(true);
    });
  }

  #drop(row: number): void {
    this.#writer.turns.drop(row);
    this.#writer.drop(row);
  }

  #gone(key: number): void {
    this.#database.run('DELETE FROM choices WHERE account = ?', key);
    this.#writer.choices.forgetWritten();
    this.#database.run("UPDATE accounts SET leaving = 'gone' WHERE key = ?", key);
  }
}
