import { advance, begin } from '../domain/call/advance';
import type { Check } from '../calls/ports';
import type { Attempt } from '../domain/call/attempt';
import type { AttemptEvent, Journaled } from '../domain/call/attempt-event';
import type { AccountId, AttemptId, CallId, DraftId } from '../domain/ids';
import type { Overridden } from '../domain/guard/concern';
import { judge } from '../domain/guard/judge';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import { fail, ok, type Result } from '../domain/result';
import type { Against } from './against';
import type { Database, Row, SqlValue } from './driver';
import { ATTEMPT_COLUMNS, attemptRowSchema, fixedColumns, livingColumns } from './rows/attempt-row';
import { readRow, readRows, type Note } from './rows/read-rows';
import type { Timeline } from './timeline';

const SETTLED = `('completed', 'failed', 'refused', 'not_placed')`;
/** Ended calls that nobody put away are shown again at start, but not a whole year of them. */
const MOST_SHOWN = 200;
/** Not placed as far as is known: put away or not, such a call may still show up. */
const MOST_NOT_PLACED = 50;

interface Beside {
  readonly timeline: Timeline;
  readonly against: Pick<Against, 'against'>;
}

/** Attempts as they stand. Each change is written together with the event that made it, or not at all. */
export class Attempts {
  readonly #database: Database;
  readonly #timeline: Timeline;
  readonly #against: Beside['against'];
  readonly #note: Note;

  constructor(database: Database, beside: Beside, note: Note) {
    this.#database = database;
    this.#timeline = beside.timeline;
    this.#against = beside.against;
    this.#note = note;
  }

  begin(pressed: Journaled, check: Check): Result<{ readonly attempt: Attempt; readonly fresh: boolean }, Problem> {
    return this.#database.transaction(() => {
      const used = this.#where('draft_id = ?', pressed.draftId satisfies DraftId);
      if (used) {
        const attempt = this.#read(used);
        // It was used, so it must not be sent again, even though what became of it cannot be told.
        return attempt ? ok({ attempt, fresh: false }) : fail(problem('storage_unavailable'));
      }
      const overridden = this.#overridden(pressed, check);
      if (!overridden.ok) return overridden;
      const event = overridden.value.length > 0 ? { ...pressed, overridden: overridden.value } : pressed;
      const attempt = begin(event);
      const columns: Readonly<Record<string, SqlValue>> = { ...fixedColumns(attempt), ...livingColumns(attempt) };
      const names = Object.keys(columns);
      this.#database.run(
        `INSERT INTO attempts (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        ...Object.values(columns),
      );
      this.#timeline.add(attempt.id, event);
      return ok({ attempt, fresh: true });
    });
  }

  /**
   * What an event made of an attempt is worked out anew from what is on disk: when two events crossed on their way, the
   * caller's picture lacks one of them, and the record must not lose it. `attempt` serves where the row is unreadable.
   */
  append(event: AttemptEvent, attempt: Attempt): Result<void, Problem> {
    return this.#database.transaction(() => {
      const row = this.#where('id = ?', attempt.id);
      if (!row) return fail(problem('attempt_unknown'));
      const before = this.#read(row);
      const columns: Readonly<Record<string, SqlValue>> = livingColumns(before ? advance(before, event) : attempt);
      const assignments = Object.keys(columns).map((name) => `${name} = ?`);
      this.#database.run(
        `UPDATE attempts SET ${assignments.join(', ')} WHERE id = ?`,
        ...Object.values(columns),
        attempt.id,
      );
      this.#timeline.add(attempt.id, event);
      return ok(undefined);
    });
  }

  /** All not settled, the latest settled ones not put away, and the latest that were not placed; oldest first. */
  open(): Result<readonly Attempt[], Problem> {
    const rows = this.#database.all(
      `SELECT ${ATTEMPT_COLUMNS} FROM attempts WHERE row IN (
         SELECT row FROM attempts WHERE state NOT IN ${SETTLED}
         UNION ALL SELECT row FROM (
           SELECT row FROM attempts WHERE dismissed = 0 AND state IN ${SETTLED}
           ORDER BY created_at DESC, row DESC LIMIT ${MOST_SHOWN})
         UNION ALL SELECT row FROM (
           SELECT row FROM attempts WHERE state = 'not_placed'
           ORDER BY created_at DESC, row DESC LIMIT ${MOST_NOT_PLACED}))
       ORDER BY created_at, row`,
    );
    return ok(readRows(attemptRowSchema, rows, describe, this.#note));
  }

  byId(id: AttemptId): Result<Attempt | null, Problem> {
    const row = this.#where('id = ?', id);
    return ok(row ? this.#read(row) : null);
  }

  owned(account: AccountId, callIds: readonly CallId[]): Result<ReadonlySet<CallId>, Problem> {
    const found = this.#database.all(
      `SELECT call_id FROM attempts WHERE account_id = ? AND call_id IN (SELECT value FROM json_each(?))`,
      account,
      JSON.stringify(callIds),
    );
    const owned = new Set(found.map((row) => row['call_id']));
    return ok(new Set(callIds.filter((id) => owned.has(id))));
  }

  /** Within the transaction that writes, so that no other press can come in between. */
  #overridden(
    { request, at, clockOffsetMs = null }: Journaled,
    { found, accepted }: Check,
  ): Result<readonly Overridden[], Problem> {
    const recorded = this.#against.against(request.to, { at, clockOffsetMs }, null);
    return recorded.ok ? judge([...recorded.value, ...found], accepted) : recorded;
  }

  #where(condition: string, value: string): Row | undefined {
    return this.#database.get(`SELECT ${ATTEMPT_COLUMNS} FROM attempts WHERE ${condition}`, value);
  }

  #read(row: Row): Attempt | null {
    return readRow(attemptRowSchema, row, describe(row), this.#note);
  }
}

export const describe = (row: Row): string => `attempt ${String(row['id'])}`;
