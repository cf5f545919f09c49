import * as v from 'valibot';
import type { Account } from '../domain/account/account';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database } from './driver';
import { brand } from './rows/brand';
import { readRows, type Note } from './rows/read-rows';

const rowSchema = v.pipe(
  v.object({
    id: brand<AccountId>(),
    name: v.string(),
    base_url: v.string(),
    key_home: v.picklist(['keychain', 'memory', 'sandbox']),
    key_prefix: v.string(),
    created_at: v.number(),
  }),
  v.transform((row): Account => ({
    id: row.id,
    name: row.name,
    baseUrl: row.base_url,
    keyHome: row.key_home,
    keyPrefix: row.key_prefix,
    createdAt: row.created_at,
  })),
);

/** Which accounts there are; never their keys. */
export class AccountRows {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  /** Oldest first. */
  all(): Result<readonly Account[], Problem> {
    const rows = this.#database.all('SELECT * FROM accounts ORDER BY created_at, id');
    return ok(readRows(rowSchema, rows, (row) => `account ${String(row['id'])}`, this.#note));
  }

  save(account: Account): Result<void, Problem> {
    this.#database.run(
      `INSERT OR REPLACE INTO accounts (id, name, base_url, key_home, key_prefix, created_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      account.id,
      account.name,
      account.baseUrl,
      account.keyHome,
      account.keyPrefix,
      account.createdAt,
    );
    return ok(undefined);
  }

  remove(id: AccountId): Result<void, Problem> {
    this.#database.run('DELETE FROM accounts WHERE id = ?', id);
    return ok(undefined);
  }
}
