import type { Attempt } from '../domain/call/attempt';
import type { AccountId, AttemptId, CallId } from '../domain/ids';
import type { E164 } from '../domain/number';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import { describe } from './attempts';
import type { Database, SqlValue } from './driver';
import { ATTEMPT_COLUMNS, attemptRowSchema } from './rows/attempt-row';
import { readRows, type Note } from './rows/read-rows';

const NEWEST_FIRST = 'ORDER BY created_at DESC, row DESC';
/** Two minutes of presses, many times over. By row and not by time, since a clock may have been set meanwhile. */
const LATEST_ROWS = 200;
/** The last numbers are looked for among this many calls, so that a million to one number cost nothing. */
const RECENT = 2000;

/** Looks attempts up. The list and the search of the history are the archive's. */
export class History {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  attemptsOf(account: AccountId, callIds: readonly CallId[]): Result<ReadonlyMap<CallId, AttemptId>, Problem> {
    const found = this.#database.all(
      `SELECT id, call_id FROM attempts WHERE account_id = ? AND call_id IN (SELECT value FROM json_each(?))`,
      account,
      JSON.stringify(callIds),
    );
    return ok(new Map(found.map((row) => [String(row['call_id']) as CallId, String(row['id']) as AttemptId])));
  }

  lastNumbers(account: AccountId, count: number): Result<readonly Attempt[], Problem> {
    const attempts = this.#attempts(
      `row IN (
         WITH recent AS (
           SELECT row, to_number, created_at FROM attempts WHERE account_id = ? ${NEWEST_FIRST} LIMIT ${RECENT}),
         ranked AS (
           SELECT row, created_at, row_number() OVER (PARTITION BY to_number ${NEWEST_FIRST}) AS nth FROM recent)
         SELECT row FROM ranked WHERE nth = 1 ${NEWEST_FIRST} LIMIT ?) ${NEWEST_FIRST}`,
      [account, count],
    );
    return ok(attempts);
  }

  latestTo(number: E164): Result<readonly Attempt[], Problem> {
    const among = `row > (SELECT max(row) FROM attempts) - ${LATEST_ROWS}`;
    return ok(this.#attempts(`${among} AND to_number = ? ORDER BY row DESC`, [number]));
  }

  #attempts(rest: string, values: readonly SqlValue[]): readonly Attempt[] {
    const rows = this.#database.all(`SELECT ${ATTEMPT_COLUMNS} FROM attempts WHERE ${rest}`, ...values);
    return readRows(attemptRowSchema, rows, describe, this.#note);
  }
}
