import * as v from 'valibot';
import type { AccountId } from '../domain/ids';
import type { SecretId } from '../domain/one-off/tools/secret-reference';
import { referredSecrets } from '../domain/one-off/tools/secret-reference';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { SecretRecord } from '../one-off/ports';
import type { Database } from './driver';
import { brand } from './rows/brand';
import { readRows, type Note } from './rows/read-rows';

const rowSchema = v.pipe(
  v.object({
    id: brand<SecretId>(),
    account_id: brand<AccountId>(),
    home: v.picklist(['keychain', 'memory']),
    released: v.picklist([0, 1]),
  }),
  v.transform((row): SecretRecord => ({
    id: row.id,
    accountId: row.account_id,
    home: row.home,
    released: row.released === 1,
  })),
);

/** Which header values of tools are kept, and where; never the values. */
export class ToolSecretRows {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  ofAccount(account: AccountId): Result<readonly SecretRecord[], Problem> {
    const rows = this.#database.all('SELECT * FROM tool_secrets WHERE account_id = ?', account);
    return ok(readRows(rowSchema, rows, (row) => `secret ${String(row['id'])}`, this.#note));
  }

  add({ id, accountId, home, released }: SecretRecord): Result<void, Problem> {
    this.#database.run(
      'INSERT INTO tool_secrets (id, account_id, home, released) VALUES (?, ?, ?, ?)',
      id,
      accountId,
      home,
      released ? 1 : 0,
    );
    return ok(undefined);
  }

  release(ids: readonly SecretId[]): Result<void, Problem> {
    this.#database.run(
      'UPDATE tool_secrets SET released = 1 WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    return ok(undefined);
  }

  remove(ids: readonly SecretId[]): Result<void, Problem> {
    this.#database.run('DELETE FROM tool_secrets WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
    return ok(undefined);
  }

  /**
   * What templates, also those that can be brought back, and remembered texts refer to. Read from the text, as below.
   */
  referred(account: AccountId): Result<ReadonlySet<SecretId>, Problem> {
    const templates = this.#database.all('SELECT form_json AS text FROM templates WHERE account_id = ?', account);
    const texts = this.#database.all(`SELECT value AS text FROM preferences WHERE value LIKE '%{{secret:%'`);
    return ok(new Set([...templates, ...texts].flatMap(({ text }) => referredSecrets(String(text)))));
  }

  /** Read from the text, so that a row which cannot be read whole still keeps its secrets. */
  neededByCalls(account: AccountId): Result<ReadonlySet<SecretId>, Problem> {
    const rows = this.#database.all(
      `SELECT config_json FROM attempts
       WHERE account_id = ? AND config_json IS NOT NULL AND state NOT IN ('completed', 'failed', 'refused')`,
      account,
    );
    return ok(new Set(rows.flatMap((row) => referredSecrets(String(row['config_json'])))));
  }
}
