import { endReasonText } from '../../call/end-reason';
import type { TranscriptTurn } from '../../call/transcript';
import type { HistoryEntry } from '../history-entry';
import { isoTime, localTime } from './times';

/** A call as it is exported, and its words where they were asked for and are kept. */
export interface ExportedCall {
  readonly entry: HistoryEntry;
  readonly turns: readonly TranscriptTurn[];
}

export type ExportValue = string | number | boolean | null | readonly string[];

/**
 * The columns of an export, in their order. Whoever reads such files relies on names, order and meaning: docs/export.md
 * describes each, new ones come at the end. Times are ISO 8601, durations seconds, money US cents, ids text.
 */
export const columns = {
  call_id: ({ callId }) => callId,
  attempt_id: ({ attemptId }) => attemptId,
  direction: ({ direction }) => direction,
  state: ({ state }) => state,
  api_status: ({ apiStatus }) => apiStatus,
  from_number: ({ from }) => from,
  to_number: ({ to }) => to,
  agent_id: ({ agentId }) => agentId,
  agent_name: ({ agentName }) => agentName,
  started_at: ({ at }) => isoTime(at),
  started_at_local: ({ at }) => localTime(at),
  ended_at: ({ endedAt }) => isoTime(endedAt),
  duration_seconds: ({ durationSeconds }) => durationSeconds,
  billable_minutes: ({ billableMinutes }) => billableMinutes,
  cost_cents: ({ billingTotalCents }) => billingTotalCents,
  currency: ({ billingTotalCents }) => (billingTotalCents === null ? null : 'USD'),
  end_reason: ({ endReason }) => endReason,
  end_reason_text: ({ endReason }) => endReasonText(endReason),
  is_test: ({ isTest }) => isTest,
  product: ({ product }) => product,
  voice: ({ voice }) => voice,
  grade_score: ({ gradeScore }) => gradeScore,
  grade_status: ({ gradeStatus }) => gradeStatus,
  issue_count: ({ issueCount }) => issueCount,
  critical_issue_count: ({ criticalIssueCount }) => criticalIssueCount,
  summary: ({ summary }) => summary,
  note: ({ note }) => note,
  tags: ({ tags }) => tags,
  transcript: ({ transcript }) => transcript,
} as const satisfies Readonly<Record<string, (entry: HistoryEntry) => ExportValue>>;

/** The last column, where transcripts were asked for. */
export const WORDS = 'transcript_turns';

/** Names and values of a call, in the order of the columns. */
export const valuesOf = (entry: HistoryEntry): readonly (readonly [string, ExportValue])[] =>
  Object.entries(columns).map(([name, value]) => [name, value(entry)]);
