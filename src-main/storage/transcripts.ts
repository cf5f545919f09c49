import type { Transcript } from '../domain/call/transcript';
import type { AttemptId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database } from './driver';
import { readRow, type Note } from './rows/read-rows';
import { transcriptSchema } from './rows/transcript-json';

interface KeptWords {
  readonly attempt: AttemptId;
  /** Null: it cannot be read. */
  readonly transcript: Transcript | null;
}

/** Transcripts that the record kept before the archive did; they are read and removed, and none is added. */
export class Transcripts {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  count(): Result<number, Problem> {
    return ok(Number(this.#database.get('SELECT count(*) AS count FROM transcripts')?.['count']));
  }

  page(after: AttemptId | null, limit: number): Result<readonly KeptWords[], Problem> {
    const rows = this.#database.all(
      `SELECT attempt_id, fetched_at, turns_json FROM transcripts
       WHERE attempt_id > ? ORDER BY attempt_id LIMIT ?`,
      after ?? '',
      limit,
    );
    return ok(
      rows.map((row) => {
        const attempt = String(row['attempt_id']) as AttemptId;
        return { attempt, transcript: readRow(transcriptSchema, row, `transcript of attempt ${attempt}`, this.#note) };
      }),
    );
  }

  of(attempt: AttemptId): Result<Transcript | null, Problem> {
    const row = this.#database.get('SELECT fetched_at, turns_json FROM transcripts WHERE attempt_id = ?', attempt);
    return ok(row ? readRow(transcriptSchema, row, `transcript of attempt ${attempt}`, this.#note) : null);
  }

  remove(attempts: readonly AttemptId[]): Result<void, Problem> {
    this.#database.run(
      'DELETE FROM transcripts WHERE attempt_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(attempts),
    );
    return ok(undefined);
  }

  /** Attempts outlive their account; their words do not. */
  removeOfGone(limit: number): Result<number, Problem> {
    return ok(
      this.#database.run(
        `DELETE FROM transcripts WHERE attempt_id IN (
           SELECT t.attempt_id FROM transcripts t JOIN attempts a ON a.id = t.attempt_id
           WHERE a.account_id NOT IN (SELECT id FROM accounts) LIMIT ?)`,
        limit,
      ),
    );
  }

  removeAll(): Result<number, Problem> {
    return ok(this.#database.run('DELETE FROM transcripts'));
  }
}
