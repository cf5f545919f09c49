import * as v from 'valibot';
import type { Database } from '../../driver';
import { json } from '../../rows/json';
import { readRow, type Note } from '../../rows/read-rows';

const beforeSchema = v.object({ row: v.number(), tags_json: json(v.array(v.string())) });

/** What the tags of calls were before the newest change of many, by row. Within the caller's transaction. */
export class TagsBefore {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  remember(row: number, tags: readonly string[]): void {
    this.#database.run('INSERT OR IGNORE INTO tags_before (row, tags_json) VALUES (?, ?)', row, JSON.stringify(tags));
  }

  count(): number {
    return Number(this.#database.get('SELECT count(*) AS count FROM tags_before')?.['count']);
  }

  isEmpty(): boolean {
    return this.#database.get('SELECT 1 FROM tags_before LIMIT 1') === undefined;
  }

  /** The oldest calls' first, each by its row; null where they cannot be read. */
  take(limit: number): ReadonlyMap<number, readonly string[] | null> {
    const rows = this.#database.all('SELECT row, tags_json FROM tags_before ORDER BY row LIMIT ?', limit);
    const newest = rows.at(-1)?.['row'];
    if (newest !== undefined) this.#database.run('DELETE FROM tags_before WHERE row <= ?', Number(newest));
    return new Map(
      rows.map((row) => {
        const before = readRow(beforeSchema, row, 'tags before a change', this.#note);
        return [Number(row['row']), before && before.tags_json] as const;
      }),
    );
  }
}
