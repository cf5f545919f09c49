import { chargesOf } from '../calls/billing-of';
import type { Ledger } from '../calls/ledger';
import { OPENED_AT, OPENING_BALANCE_CENTS } from '../data/organization';
import type { Json, JsonObject } from '../http/json';
import type { Scenario } from '../scenario';

const DAY_MS = 86_400_000;
/** Before any call of the sandbox; with the first top-up they come to the opening balance. */
const PAST_DAYS = 120;

/** What `GET /v1/billing/transactions` lists, newest first: the charges of placed calls, then the past. */
export function transactions(scenario: Scenario, ledger: Ledger, nowMs: number): readonly Json[] {
  if (scenario.oddTransactions) return ODD;
  const charges = chargesOf(ledger.all(), nowMs).map((charge) => ({
    id: charge.callId,
    type: 'call_charge',
    amount_cents: -charge.cents,
    call_id: charge.callId,
    description: `Call ${charge.callId}`,
    created_at: new Date(charge.atMs).toISOString(),
  }));
  return [...charges, ...(scenario.noTransactions ? [] : PAST)];
}

const past = (id: number, type: string, cents: number, description: string, atMs: number): JsonObject => ({
  id: BigInt(id),
  type,
  amount_cents: cents,
  call_id: null,
  description,
  created_at: new Date(atMs).toISOString(),
});

/** A charge a day, a top-up every thirtieth; the first one makes the sum come out. */
function pastTransactions(): readonly JsonObject[] {
  const opened = Date.parse(OPENED_AT);
  const days = Array.from({ length: PAST_DAYS }, (_, index) => index + 1);
  const rows = days.map((day) => {
    const at = opened + day * DAY_MS + ((day * 3_607) % 30_000) * 1_000;
    return day % 30 === 0
      ? past(day + 1, 'top_up', 2_000, 'Card ending in 4242', at)
      : past(day + 1, 'call_charge', -(((day * 7) % 41) + 2), `Calls of day ${String(day)}`, at);
  });
  const sum = rows.reduce((total, row) => total + Number(row['amount_cents']), 0);
  return [...rows.reverse(), past(1, 'top_up', OPENING_BALANCE_CENTS - sum, 'Opening balance', opened)];
}

const PAST = pastTransactions();

/** Rows as nobody has described them: other names, amounts that are not cents, no object at all. */
const ODD: readonly Json[] = [
  {
    uuid: '0b6c1c1e-6a54-4c8e-9d2f-5f0f6f1f2a11',
    entry: 'debit',
    amount: '-0.08',
    balance_after_cents: 4_202n,
    meta: { minutes: 1n, product: 'spark' },
    happened_at: 1_770_000_000n,
  },
  {
    id: 9_007_199_254_740_993n,
    type: 'guthabenaufladung_mit_sehr_langem_namen',
    amount_cents: 2_000n,
    created_at: 'gestern',
  },
  { id: 3n, amount_cents: -8n, currency: 'eur', description: 'In another currency' },
  'balance carried forward',
  {},
];
