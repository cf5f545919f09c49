import type { Directory, PartName, ReadPart } from '../domain/directory/directory';
import { emptyDirectory, partNames } from '../domain/directory/directory';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database } from './driver';
import { readPart } from './rows/directory-parts';
import type { Note } from './rows/read-rows';

const isPartName = (text: unknown): text is PartName => partNames.some((name) => name === text);

/** Each account's directory as last read, part by part. A copy: what cannot be read is fetched again. */
export class Directories {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  load(account: AccountId): Result<Directory, Problem> {
    const rows = this.#database.all(
      'SELECT part, fetched_at, body_json FROM directory_parts WHERE account_id = ?',
      account,
    );
    const parts = rows.flatMap((row) => {
      const { part } = row;
      const read = isPartName(part) ? readPart(part, row, this.#note) : null;
      return isPartName(part) && read !== null ? [[part, read] as const] : [];
    });
    return ok({ ...emptyDirectory, ...Object.fromEntries(parts) });
  }

  save<N extends PartName>(account: AccountId, name: N, part: ReadPart<N>): Result<void, Problem> {
    this.#database.run(
      'INSERT OR REPLACE INTO directory_parts (account_id, part, fetched_at, body_json) VALUES (?, ?, ?, ?)',
      account,
      name,
      part.fetchedAt,
      JSON.stringify(part.value),
    );
    return ok(undefined);
  }

  forget(account: AccountId): Result<void, Problem> {
    this.#database.run('DELETE FROM directory_parts WHERE account_id = ?', account);
    return ok(undefined);
  }
}
