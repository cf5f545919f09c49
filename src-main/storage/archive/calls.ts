import type { EntryKey, HistoryEntry } from '../../domain/history/history-entry';
import type { AttemptId, CallId } from '../../domain/ids';
import type { Database, Row, SqlValue } from '../driver';
import { readRow, type Note } from '../rows/read-rows';
import { ENTRY_COLUMNS, entryColumns, entrySchema, FROM_CALLS, type Written } from './rows/entry-row';

/** So many calls of one millisecond have a place; more than ever begin at once. */
export const PLACES_PER_MS = 1_024;

/** Told of each row whose call changed, or that came or went. */
export type OnChange = (row: number, isThere: 'as before' | 'anew') => void;

export type Stored = HistoryEntry & Written;

/** The rows of calls, one for each. Within the caller's transaction; the search index is the caller's business. */
export class Calls {
  readonly #database: Database;
  readonly #note: Note;
  readonly #onChange: OnChange;

  constructor(database: Database, note: Note, onChange: OnChange) {
    this.#database = database;
    this.#note = note;
    this.#onChange = onChange;
  }

  byKey(key: EntryKey): Stored | null {
    return this.#one('c.row = ?', Number(key));
  }

  byCall(account: number, call: CallId): Stored | null {
    return this.#one('c.account = ? AND c.call_id = ?', account, call);
  }

  byAttempt(attempt: AttemptId): Stored | null {
    return this.#one('c.attempt_id = ?', attempt);
  }

  byKeys(keys: readonly number[]): ReadonlyMap<number, Stored> {
    const rows = this.#database.all(
      `SELECT ${ENTRY_COLUMNS} ${FROM_CALLS} WHERE c.row IN (SELECT value FROM json_each(?))`,
      JSON.stringify(keys),
    );
    const read = rows.map((row) => [Number(row['row']), this.#read(row)] as const);
    return new Map(read.flatMap(([key, entry]) => (entry ? [[key, entry]] : [])));
  }

  /** Its row is the first free place of its moment. */
  add(account: number, entry: Written, seenAt: number): number {
    const first = entry.at * PLACES_PER_MS;
    const taken = this.#database.get(
      'SELECT max(row) AS row FROM calls WHERE row >= ? AND row < ?',
      first,
      first + PLACES_PER_MS,
    );
    const last = taken?.['row'] ?? null;
    const row = last === null ? first : this.#free(Number(last) + 1);
    const columns = { ...entryColumns(entry), row, account, seen_at: seenAt, is_gone: 0 };
    const names = Object.keys(columns);
    this.#database.run(
      `INSERT INTO calls (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...Object.values(columns),
    );
    this.#onChange(row, 'anew');
    return row;
  }

  /** Writes the columns that are another thing now, so that no index of the others is touched; whether there are any. */
  change(row: number, before: Written, now: Written): boolean {
    const old: Readonly<Record<string, SqlValue>> = entryColumns(before);
    const changed = Object.entries(entryColumns(now)).filter(([name, value]) => value !== old[name]);
    if (changed.length === 0) return false;
    const assignments = changed.map(([name]) => `${name} = ?`);
    const values = changed.map(([, value]) => value);
    this.#database.run(`UPDATE calls SET ${assignments.join(', ')} WHERE row = ?`, ...values, row);
    this.#onChange(row, 'as before');
    return true;
  }

  /** What was said in it is another thing now, and nothing else of it. */
  saidAnew(row: number): void {
    this.#onChange(row, 'as before');
  }

  /** ThunderPhone has shown the call. */
  saw(row: number, at: number): void {
    this.#database.run('UPDATE calls SET seen_at = ?, is_gone = 0, taken_over = 1 WHERE row = ?', at, row);
  }

  drop(row: number): void {
    this.#database.run('DELETE FROM calls WHERE row = ?', row);
    this.#onChange(row, 'anew');
  }

  /** A moment with more calls than places lends from the next. */
  #free(row: number): number {
    let free = row;
    while (this.#database.get('SELECT 1 FROM calls WHERE row = ?', free)) free += 1;
    return free;
  }

  #one(condition: string, ...values: readonly SqlValue[]): Stored | null {
    const row = this.#database.get(`SELECT ${ENTRY_COLUMNS} ${FROM_CALLS} WHERE ${condition}`, ...values);
    return row ? this.#read(row) : null;
  }

  #read(row: Row): Stored | null {
    return readRow(entrySchema, row, `call in row ${String(row['row'])}`, this.#note);
  }
}
