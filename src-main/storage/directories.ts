import * as v from 'valibot';
import type { Agent } from '../domain/directory/agent';
import type { Directory } from '../domain/directory/directory';
import type { Line } from '../domain/directory/line';
import type { AccountId, AgentId, LineId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import { ok, type Result } from '../domain/result';
import type { Database } from './driver';
import { brand } from './rows/brand';
import { json } from './rows/json';
import { readRow, type Note } from './rows/read-rows';

const text = v.nullable(v.string());

const agent = v.object({
  id: brand<AgentId>(),
  name: v.string(),
  product: text,
  voice: text,
}) satisfies v.GenericSchema<unknown, Agent>;

const line = v.object({
  id: brand<LineId>(),
  number: brand<Line['number']>(),
  label: v.string(),
  source: v.string(),
  status: v.string(),
  verification: text,
  outboundAgentId: v.nullable(brand<AgentId>()),
  outboundEligible: v.nullable(v.boolean()),
}) satisfies v.GenericSchema<unknown, Line>;

const directory = v.object({
  agents: v.array(agent),
  lines: v.array(line),
  balanceCents: v.nullable(v.number()),
  fetchedAt: v.number(),
}) satisfies v.GenericSchema<unknown, Directory>;

const rowSchema = v.object({ body_json: json(directory) });

/** Each account's directory as last read. A copy: what cannot be read is fetched again. */
export class Directories {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  load(account: AccountId): Result<Directory | null, Problem> {
    const row = this.#database.get('SELECT body_json FROM directories WHERE account_id = ?', account);
    return ok(row ? (readRow(rowSchema, row, `directory of account ${account}`, this.#note)?.body_json ?? null) : null);
  }

  save(account: AccountId, read: Directory): Result<void, Problem> {
    this.#database.run(
      'INSERT OR REPLACE INTO directories (account_id, fetched_at, body_json) VALUES (?, ?, ?)',
      account,
      read.fetchedAt,
      JSON.stringify(read),
    );
    return ok(undefined);
  }

  forget(account: AccountId): Result<void, Problem> {
    this.#database.run('DELETE FROM directories WHERE account_id = ?', account);
    return ok(undefined);
  }
}
