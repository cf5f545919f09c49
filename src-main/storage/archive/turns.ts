import * as v from 'valibot';
import type { Transcript, TranscriptTurn } from '../../domain/call/transcript';
import type { Database } from '../driver';
import { readRow, type Note } from '../rows/read-rows';
import { transcriptSchema } from '../rows/transcript-json';

/** What was said, by row. Within the caller's transaction; the search index is the caller's business. */
export class Turns {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  /** An unreadable transcript counts as none, since ThunderPhone still has it. */
  load(row: number): Transcript | null {
    const found = this.#database.get('SELECT fetched_at, turns_json FROM transcripts WHERE row = ?', row);
    return found ? readRow(transcriptSchema, found, `transcript in row ${String(row)}`, this.#note) : null;
  }

  of(row: number): readonly TranscriptTurn[] {
    return this.load(row)?.turns ?? [];
  }

  /** As it is stored, for looking through many at once. */
  texts(rows: readonly number[]): ReadonlyMap<number, string> {
    const found = this.#database.all(
      'SELECT row, turns_json FROM transcripts WHERE row IN (SELECT value FROM json_each(?))',
      JSON.stringify(rows),
    );
    return new Map(found.map((one) => [Number(one['row']), v.parse(v.string(), one['turns_json'])]));
  }

  keep(row: number, { fetchedAt, turns }: Transcript): void {
    this.#database.run(
      'INSERT OR REPLACE INTO transcripts (row, fetched_at, turns_json) VALUES (?, ?, ?)',
      row,
      fetchedAt,
      JSON.stringify(turns),
    );
  }

  drop(row: number): void {
    this.#database.run('DELETE FROM transcripts WHERE row = ?', row);
  }

  move(from: number, to: number): void {
    this.#database.run('UPDATE OR REPLACE transcripts SET row = ? WHERE row = ?', to, from);
  }
}
