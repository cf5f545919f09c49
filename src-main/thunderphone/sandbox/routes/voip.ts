import { numbersAtProvider } from '../data/voip-connections';
import { phoneNumberObject, type PhoneNumber } from '../data/phone-numbers';
import { detail, fieldErrors, jsonAnswer, noContent, notFound, type Answer } from '../http/answer';
import { bodyIn } from '../http/body-in';
import type { JsonObject } from '../http/json';
import type { Scenario } from '../scenario';
import { CHECKS, failingCheck, type CheckName, type Tested } from '../voip/connection-tests';
import { connectionObject, type VoipConnection } from '../voip/voip-connection';
import { ChangeRequest, CreateRequest, ImportRequest, missingCredentials, TestRequest } from '../voip/voip-requests';
import type { Handlers, HandlerInput, World } from './handler';
import { oneOf } from './one-of';

type Names =
  | 'GET /v1/voip-connections'
  | 'GET /v1/voip-connections/:id'
  | 'POST /v1/voip-connections'
  | 'POST /v1/voip-connections/test'
  | 'PATCH /v1/voip-connections/:id'
  | 'DELETE /v1/voip-connections/:id'
  | 'GET /v1/voip-connections/:id/available-numbers'
  | 'POST /v1/voip-connections/:id/import-numbers';

/** How long an imported number is provisioning, if nobody verifies it. */
const PROVISIONING_MS = 4_000;

const NAMES: Readonly<Record<string, string>> = {
  twilio: 'Twilio',
  telnyx: 'Telnyx',
  signalwire: 'SignalWire',
  vonage: 'Vonage',
  manual: 'SIP',
};

/** VoIP connections: API notes 5.3 and 5.4. */
export function voipHandlers(world: World): Handlers<Names> {
  const { organization, connectionTests } = world;
  const time = (): string => new Date(world.now()).toISOString();
  const object = (connection: VoipConnection, scenario: Scenario): JsonObject => {
    const imported = organization.numbers(scenario).filter(({ connectionId }) => connectionId === connection.id);
    return connectionObject(connection, imported.length);
  };
  const rows = (scenario: Scenario) => organization.connections(scenario).map((one) => object(one, scenario));
  const find = ({ scenario, parameter }: HandlerInput): VoipConnection | undefined =>
    organization.connections(scenario).find((connection) => connection.id === BigInt(parameter));
  const available = (connection: VoipConnection, scenario: Scenario): readonly string[] => {
    const taken = new Set(organization.numbers(scenario).map(({ number }) => number));
    return numbersAtProvider(connection.id).filter((number) => !taken.has(number));
  };
  const unproven = (): Answer =>
    fieldErrors({ verification_evidence_id: ['Test these credentials first: there is no evidence for them.'] });

  return {
    'GET /v1/voip-connections': ({ scenario }) => jsonAnswer(200, rows(scenario)),
    'GET /v1/voip-connections/:id': ({ scenario, parameter }) => oneOf(rows(scenario), parameter),

    'POST /v1/voip-connections/test': ({ request, scenario }) => {
      const body = bodyIn(request, TestRequest);
      if (!body.ok) return body.error;
      const tested = body.value;
      const missing = missingCredentials(tested);
      if (missing !== undefined) return missing;
      const failing = scenario.connectionTestFails ?? failingCheck(tested);
      return jsonAnswer(200, {
        status: failing === null ? 'pass' : 'fail',
        verification_evidence_id: failing === null ? connectionTests.passed(tested) : null,
        suggested_connection_name: `${NAMES[tested.provider] ?? 'VoIP'} trunk`,
        checks: Object.fromEntries(CHECKS.map((name) => [name, passes(name, failing)])),
        detail: failing === null ? undefined : EXPLANATIONS[failing],
      });
    },

    'POST /v1/voip-connections': ({ request, scenario }) => {
      const body = bodyIn(request, CreateRequest);
      if (!body.ok) return body.error;
      const {
        name,
        provider,
        setup_method: setupMethod,
        credentials,
        sip_config,
        verification_evidence_id,
      } = body.value;
      if (setupMethod === 'guided_telnyx') return detail(400, 'The guided set-up is finished in the dashboard.');
      if (!connectionTests.takes(verification_evidence_id, { provider, credentials, sip_config })) return unproven();
      const at = time();
      const made: VoipConnection = {
        ...{ id: organization.nextId(), name, provider, setupMethod, status: 'connected', inferredName: false },
        ...{ lastTestedAt: at, createdAt: at, updatedAt: at },
      };
      const saved = organization.change(({ connections }) => ({ connections: [made, ...connections] }));
      return saved.ok ? jsonAnswer(201, object(made, scenario)) : unkept(saved.error);
    },

    'PATCH /v1/voip-connections/:id': (input) => {
      const connection = find(input);
      if (connection === undefined) return notFound();
      const body = bodyIn(input.request, ChangeRequest);
      if (!body.ok) return body.error;
      const { name, credentials, sip_config = {}, verification_evidence_id: evidence } = body.value;
      if (credentials !== undefined) {
        const tested: Tested = { provider: connection.provider, credentials, sip_config };
        if (evidence === undefined || !connectionTests.takes(evidence, tested)) return unproven();
      }
      const at = time();
      const next: VoipConnection = {
        ...connection,
        updatedAt: at,
        ...(name === undefined ? {} : { name }),
        ...(credentials === undefined ? {} : { lastTestedAt: at, status: 'connected' }),
      };
      const saved = organization.change(({ connections }) => ({
        connections: connections.map((one) => (one.id === next.id ? next : one)),
      }));
      return saved.ok ? jsonAnswer(200, object(next, input.scenario)) : unkept(saved.error);
    },

    'DELETE /v1/voip-connections/:id': (input) => {
      const connection = find(input);
      if (connection === undefined) return notFound();
      const saved = organization.change(({ connections, numbers }) => ({
        connections: connections.filter(({ id }) => id !== connection.id),
        numbers: numbers.map((number) => (number.connectionId === connection.id ? cutOff(number) : number)),
      }));
      return saved.ok ? noContent() : unkept(saved.error);
    },

    'GET /v1/voip-connections/:id/available-numbers': (input) => {
      const connection = find(input);
      if (connection === undefined) return notFound();
      const numbers = available(connection, input.scenario);
      return jsonAnswer(
        200,
        numbers.map((number) => ({ number, friendly_name: nameOf(number), capabilities: ['voice'] })),
      );
    },

    'POST /v1/voip-connections/:id/import-numbers': (input) => {
      const connection = find(input);
      if (connection === undefined) return notFound();
      const body = bodyIn(input.request, ImportRequest);
      if (!body.ok) return body.error;
      const wanted = [...new Set(body.value.numbers)];
      const there = available(connection, input.scenario);
      const missing = wanted.filter((number) => !there.includes(number));
      if (missing.length > 0) {
        return fieldErrors({ numbers: missing.map((number) => `${number} is not available at this connection.`) });
      }
      const first = organization.nextId();
      const added = wanted.map((number, index) => imported(first + BigInt(index), number, connection.id, world.now()));
      const saved = organization.change(({ numbers }) => ({ numbers: [...[...added].reverse(), ...numbers] }));
      return saved.ok ? jsonAnswer(201, added.map(phoneNumberObject)) : unkept(saved.error);
    },
  };
}

const EXPLANATIONS: Readonly<Record<CheckName, string>> = {
  credentials_valid: 'The provider did not accept these credentials.',
  inbound_reachable: 'A test call from the provider did not arrive.',
  outbound_authorized: 'The provider does not let this connection call out.',
};

/** Without valid credentials nothing else can be tried. */
const passes = (name: CheckName, failing: CheckName | null): boolean =>
  failing === null || (failing !== 'credentials_valid' && failing !== name);

const unkept = (why: string): Answer => detail(500, `The change could not be kept: ${why}`);

const nameOf = (number: string): string => `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;

/** A number whose connection is gone can call nobody until it is imported anew. */
const cutOff = (number: PhoneNumber): PhoneNumber => ({ ...number, connectionId: null, verification: 'unverified' });

const imported = (id: bigint, number: string, connectionId: bigint, nowMs: number): PhoneNumber => ({
  ...{ id, number, source: 'voip', status: 'provisioning', activeAtMs: nowMs + PROVISIONING_MS },
  ...{ verification: 'unverified', inboundAgentId: null, outboundAgentId: null, connectionId, label: nameOf(number) },
});
