import * as v from 'valibot';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import type { AgentId, CallId } from '../../domain/ids';
import { isObject } from '../json';
import { apiId, orNull, text, time, whole } from './scalars';

/** What every reading of a call needs. Without an id and a status there is nothing to follow; all else may be missing. */
export const callFields = {
  call_id: apiId,
  status: v.pipe(text, v.nonEmpty('expected a status')),
  direction: orNull(text),
  from_number: orNull(text),
  to_number: orNull(text),
  agent_id: orNull(apiId),
  start_time: orNull(time),
  end_time: orNull(time),
  duration_seconds: orNull(whole),
  end_reason: orNull(text),
  billable_minutes: orNull(whole),
  billing_total_cents: orNull(whole),
};

const callObject = v.object(callFields, 'expected an object');

/** A call (API notes 3.1). */
export const callShape = v.pipe(v.unknown(), v.transform(callIdFromId), callObject, v.transform(snapshotOf));

export function snapshotOf(call: v.InferOutput<typeof callObject>): CallSnapshot {
  return {
    callId: call.call_id as CallId,
    status: call.status,
    direction: call.direction,
    from: call.from_number,
    to: call.to_number,
    agentId: call.agent_id as AgentId | null,
    startedAt: call.start_time,
    endedAt: call.end_time,
    durationSeconds: call.duration_seconds,
    endReason: call.end_reason,
    billableMinutes: call.billable_minutes,
    billingTotalCents: call.billing_total_cents,
  };
}

/** Every other object of the API calls its id `id`, so a call may come to do so too. */
export function callIdFromId(value: unknown): unknown {
  return isObject(value) && value['call_id'] === undefined ? { ...value, call_id: value['id'] } : value;
}
