import type { JsonObject } from '../http/json';

export type Severity = 'info' | 'warning' | 'critical';

/** An issue report (API notes 3.9). */
export type IssueReport = {
  readonly id: bigint;
  readonly callId: bigint;
  /** Of the call; not on the wire, but lists can be filtered by it. */
  readonly agentId: bigint | null;
  readonly source: 'user' | 'system';
  readonly severity: Severity;
  readonly status: 'open' | 'acknowledged' | 'resolved';
  readonly title: string;
  readonly description: string;
  readonly timestampSeconds: number | null;
  readonly metadata: JsonObject;
  readonly traceId: string;
  /** Milliseconds since the epoch. */
  readonly createdAtMs: number;
};

/** Who files reports by the API: the one user whom the sandbox knows. */
const USER_ID = 12n;

/** The report on the wire. */
export function issueReportObject(report: IssueReport): JsonObject {
  const createdAt = new Date(report.createdAtMs).toISOString();
  return {
    id: report.id,
    call_id: report.callId,
    source: report.source,
    severity: report.severity,
    status: report.status,
    title: report.title,
    description: report.description,
    reported_by_id: report.source === 'user' ? USER_ID : null,
    timestamp_seconds: report.timestampSeconds,
    detected_issue_ref: report.source === 'system' ? `issue-${report.id}` : null,
    metadata: report.metadata,
    trace_id: report.traceId,
    created_at: createdAt,
    updated_at: createdAt,
  };
}
