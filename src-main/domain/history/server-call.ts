import type { CallSnapshot } from '../call/call-snapshot';

/** A call record of the organization, whoever made it (API notes 3.1). Times are Unix ms, money is cents; null: not told. */
export interface ServerCall extends CallSnapshot {
  /** Made by a test run or a simulation: no person was called. */
  readonly isTest: boolean;
  readonly product: string | null;
  readonly voice: string | null;
  /** 0 to 1 or 0 to 100, depending on the API's age (API notes C7); shown, never computed with. */
  readonly gradeScore: number | null;
  readonly gradeStatus: string | null;
  readonly gradedAt: number | null;
  readonly billedAt: number | null;
  readonly issueCount: number | null;
  readonly criticalIssueCount: number | null;
  readonly summary: string | null;
}

/** The call without what only the history keeps: what is journaled of an attempt. */
export const asSnapshot = (call: CallSnapshot): CallSnapshot => ({
  callId: call.callId,
  status: call.status,
  direction: call.direction,
  from: call.from,
  to: call.to,
  agentId: call.agentId,
  startedAt: call.startedAt,
  endedAt: call.endedAt,
  durationSeconds: call.durationSeconds,
  endReason: call.endReason,
  billableMinutes: call.billableMinutes,
  billingTotalCents: call.billingTotalCents,
});

/** A server's call with the name that its agent goes by; empty where the directory does not know it. */
export interface NamedCall extends ServerCall {
  readonly agentName: string;
}
