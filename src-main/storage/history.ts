import type { HistoryPage, HistoryQuery } from '../calls/history-ports';
import type { Attempt } from '../domain/call/attempt';
import type { AccountId, AttemptId, CallId } from '../domain/ids';
import type { E164 } from '../domain/number';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import { describe } from './attempts';
import type { Database, SqlValue } from './driver';
import { ATTEMPT_COLUMNS, attemptRowSchema } from './rows/attempt-row';
import { readRows, type Note } from './rows/read-rows';
import { searchSql } from './search/search-sql';

const NEWEST_FIRST = 'ORDER BY created_at DESC, row DESC';
const LONGEST_PAGE = 1000;
/** Two minutes of presses, many times over. By row and not by time, since a clock may have been set meanwhile. */
const LATEST_ROWS = 200;
/** The last numbers are looked for among this many calls, so that a million to one number cost nothing. */
const RECENT = 2000;

/** Lists and searches attempts. */
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

  page(query: HistoryQuery): Result<HistoryPage, Problem> {
    const { where, values } = conditions(query);
    const total = Number(
      this.#database.get(`SELECT count(*) AS total FROM attempts WHERE ${where}`, ...values)?.['total'],
    );
    // The inner query can be answered from an index alone; only the rows of this page are read whole.
    const rows = this.#attempts(
      `row IN (SELECT row FROM attempts WHERE ${where} ${NEWEST_FIRST} LIMIT ? OFFSET ?) ${NEWEST_FIRST}`,
      [...values, within(query.limit, LONGEST_PAGE), within(query.offset, Number.MAX_SAFE_INTEGER)],
    );
    return ok({ rows, total });
  }

  agentNames(account: AccountId): Result<readonly string[], Problem> {
    // Steps from name to name in the index instead of reading every attempt.
    const rows = this.#database.all(
      `WITH RECURSIVE names (name) AS (
         SELECT min(agent_name) FROM attempts WHERE account_id = ?1
         UNION ALL
         SELECT (SELECT min(agent_name) FROM attempts WHERE account_id = ?1 AND agent_name > names.name)
         FROM names WHERE names.name IS NOT NULL)
       SELECT name FROM names WHERE name <> ''`,
      account,
    );
    const names = rows.map((row) => String(row['name']));
    return ok(names.sort(new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare));
  }

  lastNumbers(account: AccountId, count: number): Result<readonly Attempt[], Problem> {
    const attempts = this.#attempts(
      `row IN (
         WITH recent AS (
           SELECT row, to_number, created_at FROM attempts WHERE account_id = ? ${NEWEST_FIRST} LIMIT ${RECENT}),
         ranked AS (
           SELECT row, created_at, row_number() OVER (PARTITION BY to_number ${NEWEST_FIRST}) AS nth FROM recent)
         SELECT row FROM ranked WHERE nth = 1 ${NEWEST_FIRST} LIMIT ?) ${NEWEST_FIRST}`,
      [account, within(count, LONGEST_PAGE)],
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

function conditions(query: HistoryQuery): { readonly where: string; readonly values: readonly SqlValue[] } {
  const search = searchSql(query.query);
  const parts = ['account_id = ?', ...search.conditions];
  const values: SqlValue[] = [query.account, ...search.values];
  if (query.states.length > 0) {
    parts.push(`state IN (${query.states.map(() => '?').join(', ')})`);
    values.push(...query.states);
  }
  if (query.agentName !== null) {
    parts.push('agent_name = ?');
    values.push(query.agentName);
  }
  return { where: parts.join(' AND '), values };
}

const within = (wanted: number, most: number): number =>
  Number.isFinite(wanted) ? Math.min(Math.max(Math.trunc(wanted), 0), most) : 0;
