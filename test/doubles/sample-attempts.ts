import { begin } from '../../src-main/domain/call/advance';
import type { Attempt } from '../../src-main/domain/call/attempt';
import type { Journaled } from '../../src-main/domain/call/attempt-event';
import type { CallSnapshot } from '../../src-main/domain/call/call-snapshot';
import type { Placement } from '../../src-main/domain/call/placement';
import type { AccountId, AgentId, AttemptId, CallId, DraftId, IdempotencyKey } from '../../src-main/domain/ids';
import type { E164 } from '../../src-main/domain/number';

export const ACCOUNT = 'account-1' as AccountId;
export const CALL = '9007199254740993' as CallId;
export const PRESSED_AT = Date.UTC(2026, 5, 1, 12);

export const placement = (change: Partial<Placement> = {}): Placement => ({
  to: '+12125550142' as E164,
  from: '+14155550100' as E164,
  agent: { kind: 'saved', id: '77' as AgentId, name: 'Reception' },
  maxHoldSeconds: null,
  variables: [],
  ...change,
});

export const journaled = (change: Partial<Journaled> = {}): Journaled => ({
  kind: 'journaled',
  at: PRESSED_AT,
  attemptId: 'attempt-1' as AttemptId,
  accountId: ACCOUNT,
  draftId: 'draft-1' as DraftId,
  request: { ...placement(), idempotencyKey: 'attempt-1' as IdempotencyKey },
  ...change,
});

export const attempt = (change: Partial<Attempt> = {}): Attempt => ({ ...begin(journaled()), ...change });

export const snapshot = (change: Partial<CallSnapshot> = {}): CallSnapshot => ({
  callId: CALL,
  status: 'in_progress',
  direction: 'outbound',
  from: '+14155550100',
  to: '+12125550142',
  agentId: '77' as AgentId,
  startedAt: PRESSED_AT + 1_000,
  endedAt: null,
  durationSeconds: null,
  endReason: null,
  billableMinutes: null,
  billingTotalCents: null,
  ...change,
});

/** The API's word on a call that ended well. */
export const ended = (change: Partial<CallSnapshot> = {}): CallSnapshot =>
  snapshot({
    status: 'completed',
    endedAt: PRESSED_AT + 61_000,
    durationSeconds: 60,
    endReason: 'agent_end',
    billableMinutes: 1,
    billingTotalCents: 8,
    ...change,
  });
