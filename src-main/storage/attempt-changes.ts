import type { Attempt } from '../domain/call/attempt';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import { describe } from './attempts';
import type { Database } from './driver';
import { ATTEMPT_COLUMNS, attemptRowSchema } from './rows/attempt-row';
import { readRows, type Note } from './rows/read-rows';

/** Attempts in the order of their last change, so that the archive can follow. */
export class AttemptChangeRows {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  /** An attempt that cannot be read is passed over, or what comes after it would never be followed. */
  changedAfter(
    mark: number,
    limit: number,
  ): Result<{ readonly attempts: readonly Attempt[]; readonly mark: number }, Problem> {
    const rows = this.#database.all(
      `SELECT ch.mark, ${ATTEMPT_COLUMNS} FROM attempt_changes ch JOIN attempts a ON a.row = ch.attempt_row
       WHERE ch.mark > ? ORDER BY ch.mark LIMIT ?`,
      mark,
      limit,
    );
    const last = rows.at(-1)?.['mark'];
    return ok({
      attempts: readRows(attemptRowSchema, rows, describe, this.#note),
      mark: last === undefined ? mark : Number(last),
    });
  }
}
