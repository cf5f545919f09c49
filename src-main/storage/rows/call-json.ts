import * as v from 'valibot';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import type { AgentId, CallId } from '../../domain/ids';
import { brand } from './brand';

const text = v.nullable(v.string());
const number = v.nullable(v.number());

/** A call of ThunderPhone as kept. */
export const callSchema = v.object({
  callId: brand<CallId>(),
  status: v.string(),
  direction: text,
  from: text,
  to: text,
  agentId: v.nullable(brand<AgentId>()),
  startedAt: number,
  endedAt: number,
  durationSeconds: number,
  endReason: text,
  billableMinutes: number,
  billingTotalCents: number,
}) satisfies v.GenericSchema<unknown, CallSnapshot>;
