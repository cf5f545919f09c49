import { chargesOf } from '../calls/billing-of';
import { agentObject, agentsOf } from '../data/agents';
import { OPENED_AT, OPENING_BALANCE_CENTS, ORGANIZATION, VOICES } from '../data/organization';
import { fieldErrors, jsonAnswer } from '../http/answer';
import type { Json, JsonObject } from '../http/json';
import { pageAnswer, readPage } from '../http/paging';
import type { Scenario } from '../scenario';
import type { Handlers, World } from './handler';
import { oneOf } from './one-of';

type Names =
  | 'GET /v1/healthz'
  | 'GET /v1/agents'
  | 'GET /v1/agents/:id'
  | 'GET /v1/voices'
  | 'GET /v1/orgs/'
  | 'GET /v1/billing'
  | 'GET /v1/billing/transactions'
  | 'GET /v1/outbound-tcpa-confirmation';

/** What the organization has: API notes 4 to 7.1. All lists but the transactions are bare arrays (1.7). */
export function organizationHandlers(world: World): Handlers<Names> {
  const agents = (scenario: Scenario): JsonObject[] => agentsOf(scenario.agentCount).map(agentObject);
  return {
    'GET /v1/healthz': () => jsonAnswer(200, { ok: true }),
    'GET /v1/agents': ({ scenario }) => jsonAnswer(200, agents(scenario)),
    'GET /v1/agents/:id': ({ scenario, parameter }) => oneOf(agents(scenario), parameter),
    'GET /v1/voices': () => jsonAnswer(200, VOICES),
    'GET /v1/orgs/': () => jsonAnswer(200, [ORGANIZATION]),
    'GET /v1/billing': ({ scenario }) => jsonAnswer(200, billing(scenario, world)),
    'GET /v1/billing/transactions': ({ request }) => {
      const page = readPage(request.query);
      return page.ok ? pageAnswer(transactions(world), page.value) : fieldErrors(page.error);
    },
    'GET /v1/outbound-tcpa-confirmation': ({ scenario }) =>
      jsonAnswer(200, {
        confirmed: !scenario.confirmationMissing,
        confirmed_at: scenario.confirmationMissing ? null : OPENED_AT,
      }),
  };
}

function billing(scenario: Scenario, { ledger, now }: World): Json {
  const spent = chargesOf(ledger.all(), now()).reduce((sum, charge) => sum + charge.cents, 0);
  const cents = scenario.zeroBalance ? 0 : OPENING_BALANCE_CENTS - spent;
  return {
    balance_cents: cents,
    balance_usd: (cents / 100).toFixed(2),
    currency: 'usd',
    auto_reload_enabled: false,
    auto_reload_minimum_cents: 0,
    auto_reload_amount_cents: 2_000,
    auto_reload_monthly_limit_cents: null,
    has_payment_method: true,
  };
}

function transactions({ ledger, now }: World): readonly Json[] {
  const charges = chargesOf(ledger.all(), now()).map((charge) => ({
    id: charge.callId,
    type: 'call_charge',
    amount_cents: -charge.cents,
    call_id: charge.callId,
    description: `Call ${charge.callId}`,
    created_at: new Date(charge.atMs).toISOString(),
  }));
  const opening = {
    id: 1n,
    type: 'top_up',
    amount_cents: OPENING_BALANCE_CENTS,
    call_id: null,
    description: 'Opening balance',
    created_at: OPENED_AT,
  };
  return [...charges, opening];
}
