import { agentsOf } from '../data/agents';
import { phoneNumberObject, type PhoneNumber } from '../data/phone-numbers';
import { detail, fieldErrors, jsonAnswer, notFound, type Answer } from '../http/answer';
import type { Scenario } from '../scenario';
import { NumberRequest } from '../voip/voip-requests';
import { bodyIn } from '../http/body-in';
import { jsonBody } from '../http/json-body';
import type { Handlers, World } from './handler';
import { oneOf } from './one-of';

type Names =
  | 'GET /v1/phone-numbers'
  | 'GET /v1/phone-numbers/:id'
  | 'PATCH /v1/phone-numbers/:id'
  | 'POST /v1/phone-numbers/:id/verify-voip';

/** A number that ends in this fails its verification, however often it is tried. */
const NEVER_VERIFIED = /(0134|0114)$/;

/** The organization's numbers: API notes 5.1 and 5.2. */
export function numberHandlers(world: World): Handlers<Names> {
  const { organization } = world;
  const rows = (scenario: Scenario) => organization.numbers(scenario).map(phoneNumberObject);
  const find = (scenario: Scenario, id: string): PhoneNumber | undefined =>
    organization.numbers(scenario).find((number) => number.id === BigInt(id));

  const change = (number: PhoneNumber, changed: Partial<PhoneNumber>): PhoneNumber | Answer => {
    const next = { ...number, ...changed };
    const saved = organization.change((state) => ({
      numbers: state.numbers.map((one) => (one.id === number.id ? next : one)),
    }));
    return saved.ok ? next : detail(500, `The number could not be kept: ${saved.error}`);
  };
  const shown = (changed: PhoneNumber | Answer): Answer =>
    'body' in changed ? changed : jsonAnswer(200, phoneNumberObject(changed));

  return {
    'GET /v1/phone-numbers': ({ scenario }) => jsonAnswer(200, rows(scenario)),
    'GET /v1/phone-numbers/:id': ({ scenario, parameter }) => oneOf(rows(scenario), parameter),
    'PATCH /v1/phone-numbers/:id': ({ request, scenario, parameter }) => {
      const number = find(scenario, parameter);
      if (number === undefined) return notFound();
      const body = bodyIn(request, NumberRequest);
      if (!body.ok) return body.error;
      const { inbound_agent_id: inbound, outbound_agent_id: outbound, label } = body.value;
      const agents = agentsOf(scenario.agentCount);
      const unknown = Object.entries({ inbound_agent_id: inbound, outbound_agent_id: outbound }).filter(
        ([, id]) => id !== undefined && id !== null && !agents.some((agent) => agent.id === id),
      );
      if (unknown.length > 0) {
        return fieldErrors(
          Object.fromEntries(
            unknown.map(([field, id]) => [field, [`Invalid pk "${String(id)}" - object does not exist.`]]),
          ),
        );
      }
      return shown(
        change(number, {
          ...(inbound === undefined ? {} : { inboundAgentId: inbound }),
          ...(outbound === undefined ? {} : { outboundAgentId: outbound }),
          ...(label === undefined ? {} : { label }),
        }),
      );
    },
    'POST /v1/phone-numbers/:id/verify-voip': ({ request, scenario, parameter }) => {
      const number = find(scenario, parameter);
      if (number === undefined) return notFound();
      const body = jsonBody(request);
      if (!body.ok) return body.error;
      const refusal = unverifiable(number);
      if (refusal !== null) return detail(400, refusal);
      const fails = scenario.verificationFails || NEVER_VERIFIED.test(number.number);
      const changed = change(
        number,
        fails
          ? { verification: 'failed' }
          : { verification: 'verified', status: 'active', verifiedAt: new Date(world.now()).toISOString() },
      );
      if ('body' in changed) return changed;
      return fails ? explainedFailure(number) : success(changed);
    },
  };
}

function unverifiable({ source, status, connectionId }: PhoneNumber): string | null {
  if (source !== 'voip') return 'Only VoIP numbers can be verified.';
  if (status === 'released') return 'This number was released.';
  return connectionId === null ? 'This number has no VoIP connection any more.' : null;
}

const success = (number: PhoneNumber): Answer =>
  jsonAnswer(200, {
    status: 'verified',
    detail: 'The call in arrived and the call out was accepted.',
    checks: { inbound_call: true, outbound_probe: true },
    phone_number: phoneNumberObject(number),
  });

const explainedFailure = ({ number }: PhoneNumber): Answer =>
  jsonAnswer(400, {
    status: 'failed',
    detail: `The provider did not route a test call to …${number.slice(-4)}. Point the number at your SIP connection.`,
    checks: { inbound_call: false, outbound_probe: true },
  });
