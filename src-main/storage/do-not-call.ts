import * as v from 'valibot';
import type { DoNotCallPage, EntryColumns } from '../calls/guard/ports';
import type { DoNotCallEntry, DoNotCallMode } from '../domain/guard/do-not-call';
import { DO_NOT_CALL_MODE_KEY, readMode } from '../domain/guard/do-not-call';
import type { E164 } from '../domain/number';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database } from './driver';
import type { PreferenceRows } from './preferences';
import { brand } from './rows/brand';
import { readRow, readRows, type Note } from './rows/read-rows';
import { listCondition } from './search/list-condition';

const COLUMNS = 'number, note, source, added_at';

const rowSchema = v.pipe(
  v.object({ number: brand<E164>(), note: v.string(), source: v.string(), added_at: v.number() }),
  v.transform(({ added_at, ...row }): DoNotCallEntry => ({ ...row, addedAt: added_at })),
);

const describe = (): string => 'an entry of the do-not-call list';

/** The numbers that are not to be called. */
export class DoNotCall {
  readonly #database: Database;
  readonly #preferences: PreferenceRows;
  readonly #note: Note;

  constructor(database: Database, preferences: PreferenceRows, note: Note) {
    this.#database = database;
    this.#preferences = preferences;
    this.#note = note;
  }

  /** The stricter of the two where it was never chosen. */
  mode(): DoNotCallMode {
    const kept = this.#preferences.get(DO_NOT_CALL_MODE_KEY);
    return readMode(kept.ok ? kept.value : null);
  }

  find(number: E164): Result<DoNotCallEntry | null, Problem> {
    const row = this.#database.get(`SELECT ${COLUMNS} FROM do_not_call WHERE number = ?`, number);
    if (!row) return ok(null);
    // A number that is there and cannot be read is on the list all the same.
    return ok(readRow(rowSchema, row, describe(), this.#note) ?? { number, note: '', source: '', addedAt: 0 });
  }

  page(query: string, offset: number, limit: number): Result<DoNotCallPage, Problem> {
    const { where, values } = listCondition(query);
    const total = Number(
      this.#database.get(`SELECT count(*) AS total FROM do_not_call WHERE ${where}`, ...values)?.['total'],
    );
    const rows = this.#database.all(
      `SELECT ${COLUMNS} FROM do_not_call WHERE ${where} ORDER BY added_at DESC, number LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    );
    return ok({ rows: readRows(rowSchema, rows, describe, this.#note), total });
  }

  /** In one transaction; one statement, since a file may hold a hundred thousand. */
  add(
    { numbers, notes }: EntryColumns,
    { source, addedAt }: Pick<DoNotCallEntry, 'source' | 'addedAt'>,
  ): Result<number, Problem> {
    const rows = numbers.map((number, nth) => [number, whole(notes[nth] ?? ''), whole(source), addedAt]);
    const added = this.#database.run(
      `INSERT INTO do_not_call (${COLUMNS})
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
       ON CONFLICT DO NOTHING`,
      JSON.stringify(rows),
    );
    return ok(added);
  }

  /** One statement, as `add` is. */
  takeBack({ source, addedAt }: Pick<DoNotCallEntry, 'source' | 'addedAt'>): Result<number, Problem> {
    return ok(this.#database.run('DELETE FROM do_not_call WHERE added_at = ? AND source = ?', addedAt, whole(source)));
  }

  remove(number: E164): Result<DoNotCallEntry | null, Problem> {
    return this.#database.transaction(() => {
      const found = this.find(number);
      this.#database.run('DELETE FROM do_not_call WHERE number = ?', number);
      return found;
    });
  }
}

/** As the driver does with single values: SQLite's readers end a text at its first NUL. */
const whole = (text: string): string => text.replaceAll('\0', '\uFFFD');
