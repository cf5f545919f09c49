import * as v from 'valibot';
import type { AccountId } from '../domain/ids';
import type { Template, TemplateId } from '../domain/one-off/template';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database, Row } from './driver';
import { brand } from './rows/brand';
import { json } from './rows/json';
import { formSchema } from './rows/one-off-json';
import { readRows, type Note } from './rows/read-rows';

const rowSchema = v.pipe(
  v.object({
    id: brand<TemplateId>(),
    account_id: brand<AccountId>(),
    name: v.string(),
    form_json: json(formSchema),
    created_at: v.number(),
    changed_at: v.number(),
  }),
  v.transform((row): Template => ({
    id: row.id,
    accountId: row.account_id,
    form: { ...row.form_json, name: row.name },
    createdAt: row.created_at,
    changedAt: row.changed_at,
  })),
);

/** One-off configurations under names. Tools hold references to secrets, never values. */
export class Templates {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  ofAccount(account: AccountId): Result<readonly Template[], Problem> {
    return ok(
      this.#read(
        this.#database.all(
          'SELECT * FROM templates WHERE account_id = ? AND removed_at IS NULL ORDER BY name COLLATE NOCASE, id',
          account,
        ),
      ),
    );
  }

  save({ id, accountId, form, createdAt, changedAt }: Template): Result<void, Problem> {
    this.#database.run(
      `INSERT OR REPLACE INTO templates (id, account_id, name, form_json, created_at, changed_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      id,
      accountId,
      form.name,
      JSON.stringify(form),
      createdAt,
      changedAt,
    );
    return ok(undefined);
  }

  setRemoved(id: TemplateId, at: number | null): Result<void, Problem> {
    this.#database.run('UPDATE templates SET removed_at = ? WHERE id = ?', at, id);
    return ok(undefined);
  }

  purge(account: AccountId, removedBefore: number): Result<readonly Template[], Problem> {
    return this.#database.transaction(() => {
      const gone = this.#database.all(
        'SELECT * FROM templates WHERE account_id = ? AND removed_at < ?',
        account,
        removedBefore,
      );
      for (const row of gone) this.#database.run('DELETE FROM templates WHERE id = ?', String(row['id']));
      return ok(this.#read(gone));
    });
  }

  #read(rows: readonly Row[]): readonly Template[] {
    return readRows(rowSchema, rows, (row) => `template ${String(row['id'])}`, this.#note);
  }
}
