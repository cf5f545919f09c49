import * as v from 'valibot';
import type { EntryKey } from '../../../domain/history/history-entry';
import { MOST_TAGS } from '../../../domain/history/tags';
import type { AccountId } from '../../../domain/ids';
import { problem } from '../../../domain/problem/make-problem';
import type { Problem } from '../../../domain/problem/problem';
import { fail, ok, type Result } from '../../../domain/result';
import type { TagChange } from '../../../history/bulk/ports';
import type { Database } from '../../driver';
import { json } from '../../rows/json';
import { readRow, type Note } from '../../rows/read-rows';
import type { Stored } from '../calls';
import type { ArchiveWriter } from '../writer';
import { ofAccount } from './of-account';

const beforeSchema = v.object({ row: v.number(), tags_json: json(v.array(v.string())) });

/** Adds a tag to many calls or takes it off, and remembers what their tags were. */
export class TagChanges {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;
  readonly #note: Note;

  constructor(database: Database, writer: ArchiveWriter, note: Note) {
    this.#database = database;
    this.#writer = writer;
    this.#note = note;
  }

  begin(name: string, { tag, isAdded }: TagChange): Result<void, Problem> {
    return this.#writer.transaction(() => {
      // Without a condition SQLite drops all at once, however many there are.
      this.#database.exec('DELETE FROM tags_before');
      this.#database.run(
        'INSERT OR REPLACE INTO tag_change (one, name, tag, is_added) VALUES (1, ?, ?, ?)',
        name,
        tag,
        isAdded ? 1 : 0,
      );
      return ok(undefined);
    });
  }

  tag(
    account: AccountId,
    keys: readonly EntryKey[],
    change: TagChange,
  ): Result<{ readonly changed: number; readonly full: number }, Problem> {
    return this.#writer.transaction(() => {
      let changed = 0;
      let full = 0;
      for (const entry of ofAccount(this.#writer.calls, account, keys)) {
        const tags = applied(entry.tags, change);
        if (tags === entry.tags) continue;
        if (tags.length > MOST_TAGS) {
          full += 1;
          continue;
        }
        this.#remember(entry);
        this.#put(entry, tags);
        changed += 1;
      }
      return ok({ changed, full });
    });
  }

  remembered(name: string): Result<number, Problem> {
    if (this.#change(name) === null) return fail(problem('tags_undo_gone'));
    return ok(Number(this.#database.get('SELECT count(*) AS count FROM tags_before')?.['count']));
  }

  undo(name: string, limit: number): Result<number, Problem> {
    return this.#writer.transaction(() => {
      const change = this.#change(name);
      if (change === null) return fail(problem('tags_undo_gone'));
      const rows = this.#database.all('SELECT row, tags_json FROM tags_before ORDER BY row DESC LIMIT ?', limit);
      const entries = this.#writer.calls.byKeys(rows.map((row) => Number(row['row'])));
      for (const row of rows) {
        const before = readRow(beforeSchema, row, 'tags before a change', this.#note);
        const entry = before && entries.get(before.row);
        if (entry) this.#put(entry, restored(entry.tags, before.tags_json, change));
        this.#database.run('DELETE FROM tags_before WHERE row = ?', Number(row['row']));
      }
      return ok(rows.length);
    });
  }

  #remember({ key, tags }: Stored): void {
    this.#database.run(
      'INSERT OR IGNORE INTO tags_before (row, tags_json) VALUES (?, ?)',
      Number(key),
      JSON.stringify(tags),
    );
  }

  #put(entry: Stored, tags: readonly string[]): void {
    const account = this.#writer.accounts.enter(entry.accountId);
    this.#writer.change(Number(entry.key), account, entry, { ...entry, tags });
  }

  #change(name: string): TagChange | null {
    const row = this.#database.get('SELECT tag, is_added FROM tag_change WHERE name = ?', name);
    return row ? { tag: String(row['tag']), isAdded: row['is_added'] === 1 } : null;
  }
}

/** The very same list where the change changes nothing. */
function applied(tags: readonly string[], { tag, isAdded }: TagChange): readonly string[] {
  if (tags.includes(tag) === isAdded) return tags;
  return isAdded ? [...tags, tag] : tags.filter((one) => one !== tag);
}

/** As they were; where a person changed them since, only the change itself is taken back. */
function restored(now: readonly string[], before: readonly string[], change: TagChange): readonly string[] {
  const isUntouched = JSON.stringify(now) === JSON.stringify(applied(before, change));
  return isUntouched ? before : applied(now, { ...change, isAdded: !change.isAdded });
}
