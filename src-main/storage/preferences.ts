import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database } from './driver';

/** Small remembered choices. */
export class PreferenceRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(key: string): Result<string | null, Problem> {
    const value = this.#database.get('SELECT value FROM preferences WHERE key = ?', key)?.['value'];
    return ok(typeof value === 'string' ? value : null);
  }

  set(key: string, value: string): Result<void, Problem> {
    this.#database.run('INSERT OR REPLACE INTO preferences (key, value) VALUES (?, ?)', key, value);
    return ok(undefined);
  }
}
