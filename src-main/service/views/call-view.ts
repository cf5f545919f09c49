import type { CallView } from '../../contract/views';
import type { Attempt } from '../../domain/call/attempt';
import { stateLabel } from '../../domain/call/state-label';
import { problemView } from '../../contract/problem-view';

/** An attempt as windows see it; its idempotency key stays in main. */
export function callView(attempt: Attempt): CallView {
  return {
    attemptId: attempt.id,
    accountId: attempt.accountId,
    to: attempt.to,
    from: attempt.from,
    agentName: attempt.agent.name,
    agentKind: attempt.agent.kind,
    agentId: attempt.agent.id,
    maxHoldSeconds: attempt.maxHoldSeconds,
    state: attempt.state,
    label: stateLabel(attempt.state, attempt.apiStatus),
    callId: attempt.callId,
    createdAt: attempt.createdAt,
    startedAt: attempt.startedAt,
    endedAt: attempt.endedAt,
    durationSeconds: attempt.durationSeconds,
    endReason: attempt.endReason,
    billableMinutes: attempt.billableMinutes,
    billingTotalCents: attempt.billingTotalCents,
    problem: attempt.problem ? problemView(attempt.problem) : null,
    following: attempt.following,
    dismissed: attempt.dismissed,
    note: attempt.note,
  };
}
