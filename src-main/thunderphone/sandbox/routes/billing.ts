import { balanceCents } from '../billing/balance';
import { billingObject } from '../billing/billing-object';
import { changeBilling } from '../billing/change-billing';
import { transactions } from '../billing/transactions';
import { fieldErrors, jsonAnswer, type Answer } from '../http/answer';
import { jsonBody } from '../http/json-body';
import { pageAnswer, readPage } from '../http/paging';
import type { Scenario } from '../scenario';
import type { Handlers, World } from './handler';

type Names = 'GET /v1/billing' | 'PATCH /v1/billing' | 'GET /v1/billing/transactions';

/** Balance, auto-reload and transactions: API notes 6.1. */
export function billingHandlers({ ledger, billing, now }: World): Handlers<Names> {
  const shown = (scenario: Scenario): Answer =>
    jsonAnswer(200, billingObject(balanceCents(scenario, ledger, now()), billing.autoReload(), scenario));
  return {
    'GET /v1/billing': ({ scenario }) => shown(scenario),
    'PATCH /v1/billing': ({ request, scenario }) => {
      const body = jsonBody(request);
      if (!body.ok) return body.error;
      const next = changeBilling(body.value, billing.autoReload(), scenario);
      if (!next.ok) return next.error;
      billing.setAutoReload(next.value);
      return shown(scenario);
    },
    'GET /v1/billing/transactions': ({ request, scenario }) => {
      const page = readPage(request.query);
      return page.ok ? pageAnswer(transactions(scenario, ledger, now()), page.value) : fieldErrors(page.error);
    },
  };
}
