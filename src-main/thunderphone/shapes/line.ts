import * as v from 'valibot';
import type { Line } from '../../domain/directory/line';
import type { AgentId, ConnectionId, LineId } from '../../domain/ids';
import { isE164 } from '../../domain/number/e164';
import { apiId, orNull, text, time } from './scalars';

/** A word that the API left out. The rule for outbound calls then says no, unless `outbound_eligible` says yes. */
const UNTOLD = 'unknown';

/** A phone number of the organization (API notes 5.1). One that is not E.164 cannot be called from. */
export const lineShape = v.pipe(
  v.object(
    {
      id: apiId,
      number: v.pipe(text, v.guard(isE164, 'expected an E.164 number')),
      label: orNull(text),
      source: orNull(text),
      status: orNull(text),
      voip_verification_status: orNull(text),
      voip_last_verified_at: orNull(time),
      inbound_agent_id: orNull(apiId),
      outbound_agent_id: orNull(apiId),
      voip_connection_id: orNull(apiId),
      outbound_eligible: orNull(v.boolean()),
    },
    'expected an object',
  ),
  v.transform((line): Line => ({
    id: line.id as LineId,
    number: line.number,
    label: line.label?.trim() ?? '',
    source: line.source ?? UNTOLD,
    status: line.status ?? UNTOLD,
    verification: line.voip_verification_status,
    verifiedAt: line.voip_last_verified_at,
    inboundAgentId: line.inbound_agent_id as AgentId | null,
    outboundAgentId: line.outbound_agent_id as AgentId | null,
    connectionId: line.voip_connection_id as ConnectionId | null,
    outboundEligible: line.outbound_eligible,
  })),
);
