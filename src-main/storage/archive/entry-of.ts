import type { Attempt } from '../../domain/call/attempt';
import { isTerminalStatus } from '../../domain/call/call-snapshot';
import type { NamedCall } from '../../domain/history/server-call';
import type { Written } from './rows/entry-row';

/** Before this an API's clock was never, after that it will not be: such a start is a fault of the answer. */
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2200, 0);

const told = (at: number | null): number | null => (at !== null && at >= EARLIEST && at <= LATEST ? at : null);

const nothingLocal = { attemptId: null, note: '', carriedNote: '', tags: [], transcript: 'unknown' } as const;

/** What ThunderPhone tells of a call. `seenAt` (Unix ms) is where it stands in time when it tells no start. */
export const entryOfCall = (call: NamedCall, seenAt: number): Written => ({
  ...nothingLocal,
  callId: call.callId,
  direction: call.direction ?? '',
  state: isTerminalStatus(call.status) ? call.status : 'in_progress',
  apiStatus: isTerminalStatus(call.status) || call.status === 'in_progress' ? null : call.status,
  from: call.from,
  to: call.to,
  agentId: call.agentId,
  agentName: call.agentName,
  at: Math.trunc(told(call.startedAt) ?? seenAt),
  startedAt: told(call.startedAt),
  endedAt: call.endedAt,
  durationSeconds: call.durationSeconds,
  endReason: call.endReason,
  billableMinutes: call.billableMinutes,
  billingTotalCents: call.billingTotalCents,
  isTest: call.isTest,
  product: call.product,
  voice: call.voice,
  gradeScore: call.gradeScore,
  gradeStatus: call.gradeStatus,
  gradedAt: told(call.gradedAt),
  billedAt: told(call.billedAt),
  issueCount: call.issueCount,
  criticalIssueCount: call.criticalIssueCount,
  summary: call.summary,
});

/** By ThunderPhone's clock, so that calls of the app and of others stand in one order. */
const pressedAt = ({ createdAt, sends }: Attempt): number => createdAt + (sends[0]?.clockOffsetMs ?? 0);

/** What the record knows of an attempt. What only ThunderPhone's list tells is null. */
export const entryOfAttempt = (attempt: Attempt): Written => ({
  attemptId: attempt.id,
  callId: attempt.callId,
  direction: 'outbound',
  state: attempt.state,
  apiStatus: attempt.apiStatus,
  from: attempt.from,
  to: attempt.to,
  agentId: attempt.agent.id,
  agentName: attempt.agent.name,
  at: Math.trunc(told(pressedAt(attempt)) ?? attempt.createdAt),
  startedAt: attempt.startedAt,
  endedAt: attempt.endedAt,
  durationSeconds: attempt.durationSeconds,
  endReason: attempt.endReason,
  billableMinutes: attempt.billableMinutes,
  billingTotalCents: attempt.billingTotalCents,
  isTest: false,
  product: null,
  voice: null,
  gradeScore: null,
  gradeStatus: null,
  gradedAt: null,
  billedAt: null,
  issueCount: null,
  criticalIssueCount: null,
  summary: null,
  note: attempt.note,
  carriedNote: '',
  tags: [],
  transcript: 'unknown',
});
