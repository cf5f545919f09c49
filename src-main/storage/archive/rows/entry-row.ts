import * as v from 'valibot';
import type { EntryKey, HistoryEntry } from '../../../domain/history/history-entry';
import type { AccountId, AgentId, AttemptId, CallId } from '../../../domain/ids';
import type { SqlValue } from '../../driver';
import { brand } from '../../rows/brand';
import { json } from '../../rows/json';

const text = v.nullable(v.string());
const number = v.nullable(v.number());
const flag = v.picklist([0, 1]);

const rowSchema = v.object({
  row: v.number(),
  account_id: brand<AccountId>(),
  attempt_id: v.nullable(brand<AttemptId>()),
  call_id: v.nullable(brand<CallId>()),
  direction: v.string(),
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
  from_number: text,
  to_number: text,
  agent_id: v.nullable(brand<AgentId>()),
  agent_name: v.string(),
  at: v.number(),
  started_at: number,
  ended_at: number,
  duration_seconds: number,
  end_reason: text,
  billable_minutes: number,
  billing_total_cents: number,
  is_test: flag,
  product: text,
  voice: text,
  grade_score: number,
  grade_status: text,
  graded_at: number,
  billed_at: number,
  issue_count: number,
  critical_issue_count: number,
  summary: text,
  note: v.string(),
  carried_note: v.string(),
  tags_json: v.nullable(json(v.array(v.string()))),
  transcript: v.picklist(['unknown', 'none', 'kept', 'removed']),
});

type Column = Exclude<keyof typeof rowSchema.entries, 'account_id'>;
const COLUMNS = Object.keys(rowSchema.entries).filter((name) => name !== 'account_id');

/** The columns of an entry, of `calls c` and `accounts u`. */
export const ENTRY_COLUMNS = [...COLUMNS.map((name) => `c.${name}`), 'u.id AS account_id'].join(', ');
export const FROM_CALLS = 'FROM calls c JOIN accounts u ON u.key = c.account';

/** Reads a call back; anything that a hand has put out of shape is told as the name of the column. */
export const entrySchema = v.pipe(
  rowSchema,
  v.transform((row): HistoryEntry & Written => ({
    key: String(row.row) as EntryKey,
    accountId: row.account_id,
    attemptId: row.attempt_id,
    callId: row.call_id,
    direction: row.direction,
    state: row.state,
    apiStatus: row.api_status,
    from: row.from_number,
    to: row.to_number,
    agentId: row.agent_id,
    agentName: row.agent_name,
    at: row.at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    durationSeconds: row.duration_seconds,
    endReason: row.end_reason,
    billableMinutes: row.billable_minutes,
    billingTotalCents: row.billing_total_cents,
    isTest: row.is_test === 1,
    product: row.product,
    voice: row.voice,
    gradeScore: row.grade_score,
    gradeStatus: row.grade_status,
    gradedAt: row.graded_at,
    billedAt: row.billed_at,
    issueCount: row.issue_count,
    criticalIssueCount: row.critical_issue_count,
    summary: row.summary,
    note: row.note,
    carriedNote: row.carried_note,
    tags: row.tags_json ?? [],
    transcript: row.transcript,
  })),
);

/** An entry as it is written; which account and which row is not its own business. */
export interface Written extends Omit<HistoryEntry, 'key' | 'accountId'> {
  /**
   * The note that a call had before it turned out to be an attempt. The record holds the attempt's own note and does not
   * know this one; it goes when a person writes the note anew.
   */
  readonly carriedNote: string;
}

export const entryColumns = (entry: Written) =>
  ({
    attempt_id: entry.attemptId,
    call_id: entry.callId,
    direction: entry.direction,
    state: entry.state,
    api_status: entry.apiStatus,
    from_number: entry.from,
    to_number: entry.to,
    agent_id: entry.agentId,
    agent_name: entry.agentName,
    at: entry.at,
    started_at: entry.startedAt,
    ended_at: entry.endedAt,
    duration_seconds: entry.durationSeconds,
    end_reason: entry.endReason,
    billable_minutes: entry.billableMinutes,
    billing_total_cents: entry.billingTotalCents,
    is_test: entry.isTest ? 1 : 0,
    product: entry.product,
    voice: entry.voice,
    grade_score: entry.gradeScore,
    grade_status: entry.gradeStatus,
    graded_at: entry.gradedAt,
    billed_at: entry.billedAt,
    issue_count: entry.issueCount,
    critical_issue_count: entry.criticalIssueCount,
    summary: entry.summary,
    note: entry.note,
    carried_note: entry.carriedNote,
    tags_json: entry.tags.length === 0 ? null : JSON.stringify(entry.tags),
    transcript: entry.transcript,
  }) satisfies Record<Exclude<Column, 'row'>, SqlValue>;
