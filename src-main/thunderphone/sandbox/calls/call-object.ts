import { assertNever } from '../../../domain/result';
import type { JsonObject } from '../http/json';
import type { Scenario } from '../scenario';
import { billOf } from './billing-of';
import type { CallRecord } from './call-record';
import { gradeOf } from './grade';
import { lifeOf, type Life } from './life';

/** The call object of API notes 3.1, as the call stands at `nowMs`. */
export function callObject(call: CallRecord, scenario: Pick<Scenario, 'unknownStatus'>, nowMs: number): JsonObject {
  const life = lifeOf(call, nowMs);
  return {
    call_id: call.callId,
    agent_id: call.agentId,
    direction: call.direction,
    from_number: call.fromNumber,
    to_number: call.toNumber,
    start_time: new Date(call.startMs).toISOString(),
    ...ending(call, life),
    status: statusOf(life, call, scenario, nowMs),
    recording_url: null,
    is_test_call: false,
    is_simulation: false,
    product: call.product,
    voice: call.voice,
    issue_count: 0,
    critical_issue_count: 0,
  };
}

/** The text of `status`: a documented one, or for a while the odd one of the scenario. */
export function statusOf(
  life: Life,
  call: Pick<CallRecord, 'startMs' | 'speed'>,
  { unknownStatus }: Pick<Scenario, 'unknownStatus'>,
  nowMs: number,
): string {
  const age = (nowMs - call.startMs) * call.speed;
  if (unknownStatus !== null && age < unknownStatus.forMs) return unknownStatus.status;
  return life.kind === 'running' ? 'in_progress' : life.plan.outcome;
}

function ending(call: CallRecord, life: Life): JsonObject {
  switch (life.kind) {
    case 'running':
      return {
        end_time: null,
        duration_seconds: null,
        end_reason: null,
        billable_minutes: null,
        billing_total_cents: null,
        billed_at: null,
        grade_score: null,
        grade_status: null,
        grade_updated_at: null,
      };
    case 'ended': {
      const bill = billOf(call, life.plan);
      const grade = gradeOf(call, life);
      const endTime = new Date(life.endedAtMs).toISOString();
      return {
        end_time: endTime,
        duration_seconds: Math.max(1, Math.round(life.plan.lengthMs / 1000)),
        end_reason: life.plan.endReason,
        billable_minutes: bill.minutes,
        billing_total_cents: bill.cents,
        billed_at: bill.cents === 0 ? null : endTime,
        grade_score: grade.score,
        grade_status: grade.status,
        grade_updated_at: grade.score === null ? null : endTime,
      };
    }
    default:
      return assertNever(life);
  }
}
