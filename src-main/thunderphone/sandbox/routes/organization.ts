import { agentObject, agentsOf } from '../data/agents';
import { OPENED_AT, ORGANIZATION, VOICES } from '../data/organization';
import { jsonAnswer } from '../http/answer';
import type { JsonObject } from '../http/json';
import type { Scenario } from '../scenario';
import type { Handlers } from './handler';
import { oneOf } from './one-of';

type Names =
  | 'GET /v1/healthz'
  | 'GET /v1/agents'
  | 'GET /v1/agents/:id'
  | 'GET /v1/voices'
  | 'GET /v1/orgs/'
  | 'GET /v1/outbound-tcpa-confirmation';

/** What the organization has: API notes 4 to 7.1. All lists are bare arrays (1.7). */
export function organizationHandlers(): Handlers<Names> {
  const agents = (scenario: Scenario): JsonObject[] => agentsOf(scenario.agentCount).map(agentObject);
  return {
    'GET /v1/healthz': () => jsonAnswer(200, { ok: true }),
    'GET /v1/agents': ({ scenario }) => jsonAnswer(200, agents(scenario)),
    'GET /v1/agents/:id': ({ scenario, parameter }) => oneOf(agents(scenario), parameter),
    'GET /v1/voices': () => jsonAnswer(200, VOICES),
    'GET /v1/orgs/': () => jsonAnswer(200, [ORGANIZATION]),
    'GET /v1/outbound-tcpa-confirmation': ({ scenario }) =>
      jsonAnswer(200, {
        confirmed: !scenario.confirmationMissing,
        confirmed_at: scenario.confirmationMissing ? null : OPENED_AT,
      }),
  };
}
