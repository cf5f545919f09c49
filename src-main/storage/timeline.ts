import * as v from 'valibot';
import type { AttemptEvent, Journaled } from '../domain/call/attempt-event';
import type { AttemptId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database } from './driver';
import { eventSchema, isKnownKind } from './rows/event-body';
import { json } from './rows/json';
import { readRow, type Note } from './rows/read-rows';

const rowSchema = v.object({ body: json(eventSchema) });

/** What happened to each attempt, in order. Only ever added to; the file itself refuses anything else. */
export class Timeline {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  /** Within the caller's transaction. */
  add(id: AttemptId, event: Journaled | AttemptEvent): void {
    this.#database.run(
      `INSERT INTO attempt_events (attempt_id, seq, at, kind, body)
       SELECT ?1, coalesce(max(seq), 0) + 1, ?2, ?3, ?4 FROM attempt_events WHERE attempt_id = ?1`,
      id,
      event.at,
      event.kind,
      JSON.stringify(event),
    );
  }

  /** Events of kinds that only a newer version knows are left out. */
  timeline(id: AttemptId): Result<readonly (Journaled | AttemptEvent)[], Problem> {
    const rows = this.#database.all('SELECT seq, kind, body FROM attempt_events WHERE attempt_id = ? ORDER BY seq', id);
    return ok(
      rows
        .filter((row) => isKnownKind(row['kind']))
        .flatMap(({ seq, body }) => {
          const event = readRow(rowSchema, { body }, `event ${String(seq)} of attempt ${id}`, this.#note);
          return event === null ? [] : [event.body];
        }),
    );
  }
}
