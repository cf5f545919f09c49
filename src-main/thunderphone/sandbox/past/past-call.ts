import { billFor } from '../calls/billing-of';
import type { JsonObject } from '../http/json';
import { DRAW, bits, share } from './chance';
import { idOf } from './call-ids';
import { summaryOf } from './conversation';
import { pastGrade } from './grading';
import { issuesOf } from './issues';
import { outcomeOf } from './outcome';
import type { PastPlan } from './past-options';
import { agentIdOf, directionOf, fromOf, speakerOf, toOf } from './who';

/** From the end of a call until its grade. */
const GRADED_AFTER_MS = 40_000;
/** Share of the past after which calls say whether they were simulated (API notes 3.1: newer data only). */
const SIMULATIONS_FROM = 0.5;
/** Of the calls in a web page, those that a test made. */
const SIMULATED_SHARE = 0.2;

/** The call object of API notes 3.1 for a made-up call that is over; `lengthMs` where it took another time. */
export function pastCallObject(
  plan: PastPlan,
  index: number,
  startMs: number,
  lengthMs = outcomeOf(plan, index).lengthMs,
): JsonObject {
  const speaker = speakerOf(plan, index);
  const direction = directionOf(plan, index);
  const { status, endReason } = outcomeOf(plan, index);
  const endMs = startMs + Math.round(lengthMs);
  const bill = status === 'failed' ? { minutes: 0, cents: 0 } : billFor(lengthMs, speaker.product);
  const grade = pastGrade(plan, index);
  const issues = issuesOf(plan, index);
  const id = idOf(index);
  return {
    call_id: id,
    agent_id: agentIdOf(plan, index),
    direction,
    from_number: fromOf(plan, index),
    to_number: toOf(plan, index),
    start_time: new Date(startMs).toISOString(),
    end_time: new Date(endMs).toISOString(),
    duration_seconds: Math.round(lengthMs / 1000),
    end_reason: endReason,
    billable_minutes: bill.minutes,
    billing_total_cents: bill.cents,
    billed_at: bill.cents === 0 ? null : new Date(endMs).toISOString(),
    grade_score: grade.score,
    grade_status: grade.status,
    grade_updated_at: grade.status === null ? null : new Date(endMs + GRADED_AFTER_MS).toISOString(),
    status,
    // An internal path that nobody can play (API notes 10, C14).
    recording_url: bits(plan.seed, index, DRAW.stored) % 3 === 0 ? `orgs/7/recordings/${id}.wav` : null,
    is_test_call: direction === 'test',
    is_simulation: index / plan.calls < SIMULATIONS_FROM ? undefined : isSimulation(plan, index),
    product: speaker.product,
    voice: speaker.voice ?? '',
    issue_count: issues.length,
    critical_issue_count: issues.filter((severity) => severity === 'critical').length,
    summary: summaryOf(plan, index),
  };
}

/** The same while the call goes on: nothing of its end is known (API notes 9). */
export function runningCallObject(plan: PastPlan, index: number, startMs: number): JsonObject {
  return {
    ...pastCallObject(plan, index, startMs),
    status: 'in_progress',
    end_time: null,
    duration_seconds: null,
    end_reason: null,
    billable_minutes: null,
    billing_total_cents: null,
    billed_at: null,
    grade_score: null,
    grade_status: null,
    grade_updated_at: null,
    recording_url: null,
    summary: undefined,
    issue_count: 0,
    critical_issue_count: 0,
  };
}

function isSimulation(plan: PastPlan, index: number): boolean {
  const direction = directionOf(plan, index);
  return direction === 'test' || (direction === 'widget' && share(plan.seed, index, DRAW.trial) < SIMULATED_SHARE);
}
