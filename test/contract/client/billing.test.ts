import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { AutoReloadWish } from '../../../src-main/domain/directory/auto-reload';
import type { Transaction } from '../../../src-main/domain/directory/transaction';
import type { Scenario } from '../../../src-main/thunderphone/sandbox/scenario';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { MisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { startOddServer } from '../../doubles/odd-server/odd-server';
import type { ClientInTest } from './client-of';
import { clientOf, someKey } from './client-of';

const ON: AutoReloadWish = { enabled: true, minimumCents: 500, amountCents: 2_000, monthlyLimitCents: null };

async function inSandbox(scenario: Partial<Scenario> = {}) {
  const sandbox = await startSandbox({ scenario });
  onTestFinished(() => sandbox.close());
  return { sandbox, client: clientOf(sandbox) };
}

describe('transactions in the sandbox', () => {
  it('are read to their end page by page, each once', async () => {
    const { client } = await inSandbox();
    const rows: Transaction[] = [];
    let offset: number | null = 0;
    while (offset !== null) {
      const page = await client.transactions.page(client.account, offset);
      if (!page.ok) throw new Error(page.error.what);
      rows.push(...page.value.rows);
      expect(page.value.total).toBe(121);
      offset = page.value.nextOffset;
    }
    expect(rows).toHaveLength(121);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(121);
    expect(rows.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)).toBe(4_210);
    expect(rows.every(({ others }) => others.length === 0)).toBe(true);
  });

  it('of an unknown shape lose no row and gain no money', async () => {
    const { client } = await inSandbox({ oddTransactions: true });
    const page = await client.directory.transactions(client.account);
    const rows = page.ok ? page.value.rows : [];
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ id: null, amountCents: null, createdAt: null });
    expect(rows[0]?.others).toContainEqual({ name: 'amount', value: '-0.08', cents: null });
    expect(rows[0]?.others).toContainEqual({ name: 'balance_after_cents', value: '4202', cents: 4_202 });
    expect(rows[1]).toMatchObject({ id: '9007199254740993', amountCents: 2_000, createdAt: null });
    expect(rows[1]?.others).toEqual([{ name: 'created_at', value: 'gestern', cents: null }]);
    expect(rows[2]).toMatchObject({ amountCents: null });
    expect(rows[2]?.others).toContainEqual({ name: 'amount_cents', value: '-8', cents: null });
    expect(rows[3]?.others).toEqual([{ name: '', value: 'balance carried forward', cents: null }]);
  });
});

describe('auto-reload in the sandbox', () => {
  it('is changed by one request, and the answer is what stands', async () => {
    const { sandbox, client } = await inSandbox();
    const changed = await client.autoReload.change(client.account, { ...ON, monthlyLimitCents: 9_000 });
    expect(changed).toMatchObject({
      ok: true,
      value: { autoReload: { enabled: true, minimumCents: 500, amountCents: 2_000, monthlyLimitCents: 9_000 } },
    });
    await client.autoReload.change(client.account, { enabled: false });
    expect(await client.directory.billing(client.account)).toMatchObject({ value: { autoReload: { enabled: false } } });
    expect(sandbox.requests().filter(({ method }) => method === 'PATCH')).toHaveLength(2);
  });

  it('without a card is explained', async () => {
    const { client } = await inSandbox({ noPaymentMethod: true });
    expect(await client.autoReload.change(client.account, ON)).toMatchObject({
      ok: false,
      error: { code: 'api_payment_method_required', status: 422 },
    });
  });

  it('with a bad amount brings the message to its field', async () => {
    const { client } = await inSandbox();
    const refused = await client.autoReload.change(client.account, { ...ON, amountCents: 0 });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'api_bad_request',
        fields: { auto_reload_amount_cents: ['Ensure this value is greater than 0.'] },
      },
    });
  });
});

describe('a server that is not well', () => {
  let server: MisbehavingServer;
  let client: ClientInTest;
  beforeEach(async () => {
    server = await startMisbehavingServer();
    client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { timeLimitMs: 5_000 });
  });
  afterEach(() => server.close());

  it.each<[string, Parameters<MisbehavingServer['on']>[1]]>([
    ['the connection breaks', (wire) => wire.reset()],
    ['a page comes', (wire) => wire.send(200, { 'Content-Type': 'text/html' }, '<html></html>')],
    ['half an answer comes', (wire) => wire.send(200, { 'Content-Type': 'application/json' }, '{"balance')],
    ['it fails', (wire) => wire.json(500, { detail: 'Oops.' })],
  ])('leaves a change unconfirmed when %s, and it is not sent again', async (_, misdeed) => {
    server.on('*', misdeed);
    expect(await client.autoReload.change(client.account, ON)).toMatchObject({
      ok: false,
      error: { code: 'change_unconfirmed' },
    });
    expect(server.requests()).toHaveLength(1);
  });

  it('may say yes without saying what stands', async () => {
    server.on('*', (wire) => wire.json(200, { status: 'updated' }));
    expect(await client.autoReload.change(client.account, ON)).toEqual({ ok: true, value: null });
    server.on('*', (wire) => wire.send(204));
    expect(await client.autoReload.change(client.account, ON)).toEqual({ ok: true, value: null });
  });

  it.each<[string, unknown, number | null]>([
    ['a bare list that is full', Array.from({ length: 50 }, (_, id) => ({ id })), 50],
    ['a bare list with more than was asked for', Array.from({ length: 80 }, (_, id) => ({ id })), null],
    ['a bare list that is not full', [{ id: 1 }], null],
    ['a total that is never reached', { results: [], total: 99 }, null],
    ['rows under another name', { entries: [{ id: 1 }], total: 2 }, 1],
  ])('may have transactions as %s', async (_, body, nextOffset) => {
    server.on('*', (wire) => wire.json(200, body));
    const page = await client.transactions.page(client.account, 0);
    expect(page.ok && page.value.nextOffset).toBe(nextOffset);
  });

  it('is asked for its health without the key', async () => {
    server.on('GET /v1/healthz', (wire) => wire.json(200, { ok: true }));
    expect(await client.health.check(client.account)).toEqual({ ok: true, value: null });
    expect(JSON.stringify(server.requests())).not.toContain(someKey);
    expect(server.requests()[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each<[string, Parameters<MisbehavingServer['on']>[1], string]>([
    ['says so', (wire) => wire.json(200, { ok: false }), 'api_server'],
    ['fails', (wire) => wire.json(503, { detail: 'Down.' }), 'api_server'],
    ['breaks off', (wire) => wire.reset(), 'network_broken'],
    ['is a page', (wire) => wire.send(200, { 'Content-Type': 'text/html' }, '<html></html>'), 'answer_html'],
    ['is a list', (wire) => wire.json(200, []), 'answer_unreadable'],
  ])('its health check %s', async (_, misdeed, code) => {
    server.on('*', misdeed);
    expect(await client.health.check(client.account)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a server with other habits', () => {
  it('that knows no transactions and no health check says so', async () => {
    const server = await startOddServer();
    onTestFinished(() => server.close());
    const client = clientOf(server);
    expect(await client.transactions.page(client.account, 0)).toMatchObject({ error: { code: 'api_not_found' } });
    expect(await client.autoReload.change(client.account, ON)).toMatchObject({ error: { code: 'api_not_found' } });
    // It wants a key for everything: an answer all the same.
    expect(await client.health.check(client.account)).toMatchObject({ error: { code: 'api_unauthorized' } });
  });
});
