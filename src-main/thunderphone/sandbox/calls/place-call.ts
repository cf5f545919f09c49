import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../domain/result';
import { balanceCents } from '../billing/balance';
import type { CallRecord } from './call-record';
import { readInlineConfig } from './inline-config';
import type { Ledger } from './ledger';
import { readPlaceRequest, type PlaceRequest } from './place-request';
import { hash } from './random';
import { agentsOf } from '../data/agents';
import { outboundRefusal, type PhoneNumber } from '../data/phone-numbers';
import { detail, jsonAnswer, type Answer } from '../http/answer';
import { canonicalJson, type Json } from '../http/json';
import type { Scenario } from '../scenario';
import type { OrganizationStore } from '../voip/organization-store';

export type PlaceContext = {
  readonly ledger: Ledger;
  readonly organization: Pick<OrganizationStore, 'numbers'>;
  readonly now: () => number;
  readonly speed: number;
  readonly seed: number;
};

type Speaker = Pick<CallRecord, 'agentId' | 'product' | 'voice'>;

/** `POST /v1/call`: every check of API notes 9 in its order, then one call on record. */
export function placeCall(body: Json, scenario: Scenario, context: PlaceContext): Answer {
  const request = readPlaceRequest(body);
  if (!request.ok) return request.error;

  const bodySha256 = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const replay = replayOf(request.value, bodySha256, context.ledger);
  if (replay !== undefined) return replay;

  const number = dialableNumber(request.value.from_number, scenario, context);
  if (!number.ok) return number.error;
  const speaker = speakerOf(request.value, number.value, scenario);
  if (!speaker.ok) return speaker.error;
  const refusal = refusedNow(scenario, context);
  if (refusal !== undefined) return refusal;

  const call = recordOf(request.value, speaker.value, bodySha256, context);
  const kept = context.ledger.add(call);
  return kept.ok ? acceptance(call.callId, scenario) : detail(500, `The call could not be recorded: ${kept.error}`);
}

// Refused requests leave no record, so they do not use up their key.
function replayOf(request: PlaceRequest, bodySha256: string, ledger: Ledger): Answer | undefined {
  const key = request.idempotency_key;
  const earlier = key === undefined ? undefined : ledger.byIdempotencyKey(key);
  if (earlier === undefined) return undefined;
  if (earlier.placement?.bodySha256 !== bodySha256) {
    return detail(409, 'idempotency_key was already used with a different request body');
  }
  return jsonAnswer(200, { call_id: earlier.callId, status: 'initiated', idempotent_replay: true });
}

function dialableNumber(
  fromNumber: string,
  scenario: Scenario,
  { organization }: PlaceContext,
): Result<PhoneNumber, Answer> {
  const number = organization.numbers(scenario).find((own) => own.number === fromNumber);
  if (number === undefined) return fail(detail(404, 'from_number is not registered to this organization'));
  const refusal = outboundRefusal(number);
  if (refusal !== undefined) return fail(detail(403, refusal));
  if (scenario.trialRestriction) return fail(detail(403, 'Trial accounts can only call their own verified numbers'));
  if (scenario.confirmationMissing) {
    return fail(detail(403, 'An admin must complete the outbound calling (TCPA) confirmation before placing calls'));
  }
  return ok(number);
}

function speakerOf(request: PlaceRequest, number: PhoneNumber, scenario: Scenario): Result<Speaker, Answer> {
  if (request.config !== undefined) {
    const config = readInlineConfig(request.config);
    return config.ok ? ok({ agentId: null, ...config.value }) : config;
  }
  const agentId = request.agent_id ?? number.outboundAgentId;
  if (agentId === null) return fail(detail(400, 'No agent: send agent_id or config, or set the outbound agent'));
  const agent = agentsOf(scenario.agentCount).find(({ id }) => id === agentId);
  if (agent === undefined) return fail(detail(404, 'Agent not found'));
  return ok({ agentId, product: agent.product, voice: agent.voice ?? '' });
}

function refusedNow(scenario: Scenario, { ledger, now }: PlaceContext): Answer | undefined {
  if (balanceCents(scenario, ledger, now()) <= 0) return detail(402, 'Insufficient balance');
  if (scenario.upstream502) return detail(502, 'Upstream SIP provider failure');
  return undefined;
}

function recordOf(request: PlaceRequest, speaker: Speaker, bodySha256: string, context: PlaceContext): CallRecord {
  const callId = context.ledger.nextId();
  return {
    callId,
    seed: hash(`${context.seed} ${request.to_number} ${callId}`),
    startMs: Math.floor(context.now()),
    speed: context.speed,
    direction: 'outbound',
    fromNumber: request.from_number,
    toNumber: request.to_number,
    ...speaker,
    placement: { idempotencyKey: request.idempotency_key ?? null, bodySha256 },
  };
}

function acceptance(callId: bigint, { answer202 }: Scenario): Answer {
  if (answer202 === 'without-call-id') return jsonAnswer(202, { status: 'initiated' });
  return jsonAnswer(answer202 === null ? 201 : 202, { call_id: callId, status: 'initiated' });
}
