import type { CallView, CandidateView } from '../../contract/views';
import type { Attempt } from '../../domain/call/attempt';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import { isTerminalStatus } from '../../domain/call/call-snapshot';
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
    sentAt: attempt.sends.at(-1)?.at ?? attempt.createdAt,
    startedAt: here(attempt, attempt.startedAt),
    endedAt: here(attempt, attempt.endedAt),
    durationSeconds: attempt.durationSeconds,
    endReason: attempt.endReason,
    billableMinutes: attempt.billableMinutes,
    billingTotalCents: attempt.billingTotalCents,
    problem: attempt.problem ? problemView(attempt.problem) : null,
    following: attempt.following,
    candidates: attempt.candidates.map(candidateView),
    dismissed: attempt.dismissed,
    note: attempt.note,
  };
}

/** ThunderPhone's time as this computer's clock would have said it: a call's clock is read off that one. */
function here({ sends }: Attempt, at: number | null): number | null {
  return at === null ? null : at - (sends.at(-1)?.clockOffsetMs ?? 0);
}

function candidateView({ callId, status, startedAt, durationSeconds, endReason }: CallSnapshot): CandidateView {
  const state = isTerminalStatus(status) ? status : 'in_progress';
  return { callId, label: stateLabel(state, status), state, startedAt, durationSeconds, endReason };
}
