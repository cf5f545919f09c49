import type { Transcript } from '../domain/call/transcript';
import type { AttemptId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import { fail, ok, type Result } from '../domain/result';
import type { Database } from './driver';
import { readRow, type Note } from './rows/read-rows';
import { transcriptSchema } from './rows/transcript-json';

/** Transcripts as fetched after the end of a call. */
export class Transcripts {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  /** An unreadable transcript counts as none, since ThunderPhone still has it. */
  load(id: AttemptId): Result<Transcript | null, Problem> {
    const row = this.#database.get('SELECT fetched_at, turns_json FROM transcripts WHERE attempt_id = ?', id);
    return ok(row ? readRow(transcriptSchema, row, `transcript of attempt ${id}`, this.#note) : null);
  }

  save(id: AttemptId, transcript: Transcript): Result<void, Problem> {
    return this.#database.transaction(() => {
      if (!this.#database.get('SELECT 1 FROM attempts WHERE id = ?', id)) return fail(problem('attempt_unknown'));
      this.#database.run(
        'INSERT OR REPLACE INTO transcripts (attempt_id, fetched_at, turns_json) VALUES (?, ?, ?)',
        id,
        transcript.fetchedAt,
        JSON.stringify(transcript.turns),
      );
      return ok(undefined);
    });
  }
}
