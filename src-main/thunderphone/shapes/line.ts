import * as v from 'valibot';
import type { Line } from '../../domain/directory/line';
import type { AgentId, LineId } from '../../domain/ids';
import { isE164 } from '../../domain/number/e164';
import { apiId, orNull, text } from './scalars';

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
      outbound_agent_id: orNull(apiId),
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
    outboundAgentId: line.outbound_agent_id as AgentId | null,
    outboundEligible: line.outbound_eligible,
  })),
);
