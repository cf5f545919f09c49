import * as v from 'valibot';
import type { AgentChoice } from '../../domain/call/agent-choice';
import type { Attempt, Send } from '../../domain/call/attempt';
import type { AccountId, AgentId, AttemptId, CallId, DraftId, IdempotencyKey } from '../../domain/ids';
import type { OneOffConfig } from '../../domain/one-off/one-off-config';
import type { SqlValue } from '../driver';
import { brand } from './brand';
import { callSchema } from './call-json';
import { json } from './json';
import { configSchema, variablesSchema } from './one-off-json';
import { problemSchema } from './problem-json';

const text = v.nullable(v.string());
const number = v.nullable(v.number());

const sends = v.pipe(
  v.array(v.object({ at: v.number(), clockOffsetMs: number })),
  v.minLength(1),
) satisfies v.GenericSchema<unknown, readonly Send[]>;

const rowSchema = v.object({
  id: brand<AttemptId>(),
  account_id: brand<AccountId>(),
  draft_id: brand<DraftId>(),
  idempotency_key: brand<IdempotencyKey>(),
  created_at: v.number(),
  changed_at: v.number(),
  sends_json: v.nullable(json(sends)),
  state: v.picklist([
    'sending',
    'initiated',
    'in_progress',
    'completed',
    'failed',
    'refused',
    'unconfirmed',
    'not_placed',
  ]),
  api_status: text,
  call_id: v.nullable(brand<CallId>()),
  to_number: brand<Attempt['to']>(),
  from_number: brand<Attempt['from']>(),
  agent_kind: v.picklist(['saved', 'number_own', 'one_off']),
  agent_id: v.nullable(brand<AgentId>()),
  agent_name: v.string(),
  config_json: v.nullable(json(configSchema)),
  max_hold_seconds: number,
  variables_json: v.nullable(json(variablesSchema)),
  accepted_at: number,
  started_at: number,
  ended_at: number,
  duration_seconds: number,
  end_reason: text,
  billable_minutes: number,
  billing_total_cents: number,
  problem_json: v.nullable(json(problemSchema)),
  following: v.picklist(['yes', 'done', 'limit', 'gone']),
  candidates_json: v.nullable(json(v.array(callSchema))),
  ruled_out_json: v.nullable(json(v.array(brand<CallId>()))),
  dismissed: v.picklist([0, 1]),
  note: v.string(),
});

type Column = keyof typeof rowSchema.entries;

/** The columns an attempt is read from. */
export const ATTEMPT_COLUMNS = Object.keys(rowSchema.entries).join(', ');

/** Reads an attempt back; anything a hand has put out of shape is told as the name of the column. */
export const attemptRowSchema = v.pipe(
  rowSchema,
  v.check((row) => row.agent_kind !== 'saved' || row.agent_id !== null, 'agent_id'),
  v.check((row) => row.agent_kind !== 'one_off' || row.config_json !== null, 'config_json'),
  v.transform((row): Attempt => ({
    id: row.id,
    accountId: row.account_id,
    draftId: row.draft_id,
    idempotencyKey: row.idempotency_key,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    // A row of before the column was sent once, by its press.
    sends: row.sends_json ?? [{ at: row.created_at, clockOffsetMs: null }],
    state: row.state,
    apiStatus: row.api_status,
    callId: row.call_id,
    to: row.to_number,
    from: row.from_number,
    agent: agentOf(row.agent_kind, row.agent_id, row.agent_name, row.config_json),
    maxHoldSeconds: row.max_hold_seconds,
    variables: row.variables_json ?? [],
    acceptedAt: row.accepted_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    durationSeconds: row.duration_seconds,
    endReason: row.end_reason,
    billableMinutes: row.billable_minutes,
    billingTotalCents: row.billing_total_cents,
    problem: row.problem_json,
    following: row.following,
    candidates: row.candidates_json ?? [],
    ruledOut: row.ruled_out_json ?? [],
    dismissed: row.dismissed === 1,
    note: row.note,
  })),
);

function agentOf(
  kind: AgentChoice['kind'],
  id: AgentId | null,
  name: string,
  config: OneOffConfig | null,
): AgentChoice {
  if (kind === 'one_off' && config !== null) return { kind, id: null, name, config };
  return kind === 'saved' && id !== null ? { kind, id, name } : { kind: 'number_own', id, name };
}

/** What was fixed by the press of Call. */
export const fixedColumns = (attempt: Attempt) =>
  ({
    id: attempt.id,
    account_id: attempt.accountId,
    draft_id: attempt.draftId,
    idempotency_key: attempt.idempotencyKey,
    created_at: attempt.createdAt,
    to_number: attempt.to,
    from_number: attempt.from,
    agent_kind: attempt.agent.kind,
    agent_id: attempt.agent.id,
    agent_name: attempt.agent.name,
    config_json: attempt.agent.kind === 'one_off' ? JSON.stringify(attempt.agent.config) : null,
    max_hold_seconds: attempt.maxHoldSeconds,
    variables_json: attempt.variables.length === 0 ? null : JSON.stringify(attempt.variables),
  }) satisfies Partial<Record<Column, SqlValue>>;

/** Nearly all attempts have none. */
const jsonOrNull = (list: readonly unknown[]): string | null => (list.length === 0 ? null : JSON.stringify(list));

/** What later events change. */
export const livingColumns = (attempt: Attempt) =>
  ({
    changed_at: attempt.changedAt,
    sends_json: JSON.stringify(attempt.sends),
    state: attempt.state,
    api_status: attempt.apiStatus,
    call_id: attempt.callId,
    accepted_at: attempt.acceptedAt,
    started_at: attempt.startedAt,
    ended_at: attempt.endedAt,
    duration_seconds: attempt.durationSeconds,
    end_reason: attempt.endReason,
    billable_minutes: attempt.billableMinutes,
    billing_total_cents: attempt.billingTotalCents,
    problem_json: attempt.problem === null ? null : JSON.stringify(attempt.problem),
    following: attempt.following,
    candidates_json: jsonOrNull(attempt.candidates),
    ruled_out_json: jsonOrNull(attempt.ruledOut),
    dismissed: attempt.dismissed ? 1 : 0,
    note: attempt.note,
  }) satisfies Partial<Record<Column, SqlValue>>;
