import type { AgentId, CallId } from '../../src-main/domain/ids';
import type { NamedCall } from '../../src-main/domain/history/server-call';
import type { ImportStand } from '../../src-main/history/ports';

export const NOON = Date.UTC(2026, 5, 1, 12);
export const STAND: ImportStand = { past: { kind: 'done' }, newest: NOON, taken: 0, paused: false };

/** The nth call of the organization, one minute before the one before; ended well. */
export const serverCall = (nth: number, change: Partial<NamedCall> = {}): NamedCall => ({
  callId: String(9_007_199_254_740_993n + BigInt(nth)) as CallId,
  status: 'completed',
  direction: 'outbound',
  from: '+14155550100',
  to: '+12125550142',
  agentId: '77' as AgentId,
  agentName: 'Reception',
  startedAt: NOON - nth * 60_000,
  endedAt: NOON - nth * 60_000 + 30_000,
  durationSeconds: 30,
  endReason: 'agent_end',
  billableMinutes: 1,
  billingTotalCents: 8,
  isTest: false,
  product: 'spark',
  voice: 'ava',
  gradeScore: null,
  gradeStatus: null,
  gradedAt: null,
  billedAt: null,
  issueCount: 0,
  criticalIssueCount: 0,
  summary: null,
  ...change,
});
