import { describe, expect, it } from 'vitest';
import { FAILING, FROM, lab, member, rows, TO } from './support';

const ON = { auto_reload_enabled: true, auto_reload_minimum_cents: 500, auto_reload_amount_cents: 2_000 };

describe('the balance', () => {
  it('starts at $42.10 and goes down when a call ends', async () => {
    const { get, pass, place } = await lab();
    expect((await get('/billing')).json).toMatchObject({ balance_cents: 4210n, balance_usd: '42.10', currency: 'usd' });
    const id = await place({ agent_id: 102n });
    await place({ to_number: FAILING });
    expect((await get('/billing')).json).toMatchObject({ balance_cents: 4210n });
    pass(6_000);
    expect((await get('/billing')).json).toMatchObject({ balance_cents: 4205n, balance_usd: '42.05' });
    const { json } = await get('/billing/transactions');
    expect(rows(json, 'results')[0]).toMatchObject({ amount_cents: -5n, call_id: BigInt(id) });
  });

  it('can be another one, and zero', async () => {
    const { sandbox, get, post } = await lab({ scenario: { balanceCents: 123 } });
    expect((await get('/billing')).json).toMatchObject({ balance_cents: 123n });
    sandbox.scenario.set({ zeroBalance: true });
    expect((await get('/billing')).json).toMatchObject({ balance_cents: 0n, balance_usd: '0.00' });
    expect((await post({ from_number: FROM, to_number: TO })).status).toBe(402);
  });
});

describe('transactions', () => {
  it('come in pages, newest first, and add up to the balance', async () => {
    const { get } = await lab();
    const first = (await get('/billing/transactions')).json;
    expect(first).toMatchObject({ total: 121n, limit: 50n, offset: 0n });
    const all = rows((await get('/billing/transactions?limit=200')).json, 'results');
    expect(rows((await get('/billing/transactions?limit=1&offset=50')).json, 'results')).toEqual([all[50]]);
    const times = all.map((row) => String(member(row, 'created_at')));
    expect([...times].sort().reverse()).toEqual(times);
    expect(all.reduce<bigint>((sum, row) => sum + BigInt(String(member(row, 'amount_cents'))), 0n)).toBe(4210n);
    expect((await get('/billing/transactions?limit=x')).status).toBe(400);
  });

  it('can be none, and of a shape that nobody knows', async () => {
    const { sandbox, get } = await lab({ scenario: { noTransactions: true } });
    expect((await get('/billing/transactions')).json).toMatchObject({ results: [], total: 0n });
    sandbox.scenario.set({ oddTransactions: true });
    expect(rows((await get('/billing/transactions')).json, 'results')).toContain('balance carried forward');
  });
});

describe('changing auto-reload', () => {
  it('answers with billing as it is then, and keeps it', async () => {
    const { get, patch } = await lab();
    const changed = await patch('/billing', { ...ON, auto_reload_monthly_limit_cents: 10_000 });
    expect(changed).toMatchObject({ status: 200 });
    const { json } = await get('/billing');
    expect(json).toEqual(changed.json);
    expect(json).toMatchObject({
      balance_cents: 4210n,
      auto_reload_enabled: true,
      auto_reload_minimum_cents: 500n,
      auto_reload_monthly_limit_cents: 10_000n,
    });
    await patch('/billing', { auto_reload_enabled: false });
    expect((await get('/billing')).json).toMatchObject({
      auto_reload_enabled: false,
      auto_reload_amount_cents: 2_000n,
    });
  });

  it('is refused with 422 and its code without a card, and changes nothing', async () => {
    const { get, patch } = await lab({ scenario: { noPaymentMethod: true } });
    expect(await patch('/billing', ON)).toMatchObject({ status: 422, json: { code: 'payment_method_required' } });
    expect((await get('/billing')).json).toMatchObject({ auto_reload_enabled: false, has_payment_method: false });
    expect((await patch('/billing', { auto_reload_enabled: false })).status).toBe(200);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no minimum', { ...ON, auto_reload_minimum_cents: undefined }, 'auto_reload_minimum_cents'],
    ['a negative minimum', { ...ON, auto_reload_minimum_cents: -1 }, 'auto_reload_minimum_cents'],
    ['an amount of zero', { ...ON, auto_reload_amount_cents: 0 }, 'auto_reload_amount_cents'],
    ['an amount as text', { ...ON, auto_reload_amount_cents: '2000' }, 'auto_reload_amount_cents'],
    ['a fraction', { ...ON, auto_reload_amount_cents: 20.5 }, 'auto_reload_amount_cents'],
    ['a negative cap', { ...ON, auto_reload_monthly_limit_cents: -1 }, 'auto_reload_monthly_limit_cents'],
    ['an unknown field', { ...ON, balance_cents: 100 }, 'balance_cents'],
    ['nothing', {}, 'auto_reload_enabled'],
  ])('is refused with %s', async (_, body, field) => {
    const { get, patch } = await lab();
    const refused = await patch('/billing', body);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(field);
    expect((await get('/billing')).json).toMatchObject({ auto_reload_enabled: false });
  });
});
