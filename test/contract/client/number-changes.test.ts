import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgentId, ConnectionId, LineId } from '../../../src-main/domain/ids';
import type { ConnectionWish } from '../../../src-main/domain/directory/connection-test';
import type { Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { MisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { e164 } from '../../doubles/placements';
import type { ClientInTest } from './client-of';
import { clientOf, someKey } from './client-of';

const line = (id: string): LineId => id as LineId;
const connection = (id: string): ConnectionId => id as ConnectionId;

/** With a quote and an umlaut, which JSON may write in other ways than they read. */
const SECRET = 'pass"wörd-of-this-test';
const wish: ConnectionWish = {
  provider: 'manual',
  method: 'manual',
  fields: { credentials: { username: 'anna', password: SECRET }, sip_config: { host: 'sip.example.com' } },
};

describe('against the sandbox', () => {
  let sandbox: Sandbox;
  let client: ClientInTest;

  beforeEach(async () => {
    sandbox = await startSandbox({ scenario: { noVoipAtFirst: true } });
    client = clientOf(sandbox);
  });
  afterEach(() => sandbox.close());

  it('tests, connects, imports and verifies, each by one request', async () => {
    const { account, connections, lines } = client;
    const tested = await connections.test(account, wish);
    if (!tested.ok) throw new Error(tested.error.what);
    expect(tested.value).toMatchObject({
      passed: true,
      suggestedName: 'SIP trunk',
      checks: [
        { name: 'credentials_valid', passed: true },
        { name: 'inbound_reachable', passed: true },
        { name: 'outbound_authorized', passed: true },
      ],
    });
    const evidenceId = tested.value.evidenceId ?? '';
    const made = await connections.create(account, 'My trunk', { wish, evidenceId });
    if (!made.ok) throw new Error(made.error.what);
    expect(made.value).toMatchObject({ name: 'My trunk', provider: 'manual', status: 'connected' });
    const available = await connections.available(account, made.value.id);
    const number = available.ok ? available.value[0]?.number : undefined;
    if (number === undefined) throw new Error('nothing to import');
    expect(await connections.importNumbers(account, made.value.id, [number])).toEqual({ ok: true, value: null });
    const all = await client.directory.lines(account);
    const imported = all.ok ? all.value.find((one) => one.number === number) : undefined;
    const verified = await lines.verify(account, imported?.id ?? line('0'));
    expect(verified).toMatchObject({
      ok: true,
      value: { passed: true, explanation: 'The call in arrived and the call out was accepted.' },
    });
    expect(await lines.line(account, imported?.id ?? line('0'))).toMatchObject({
      value: { status: 'active', verification: 'verified', connectionId: made.value.id },
    });
    expect(sandbox.requests().filter(({ method }) => method === 'POST')).toHaveLength(4);
    expect(client.oddities).toEqual([]);
  });

  it('renames, changes the credentials with fresh evidence, and removes', async () => {
    const { account, connections } = client;
    const tested = await connections.test(account, wish);
    const made = await connections.create(account, 'A', {
      wish,
      evidenceId: (tested.ok ? tested.value.evidenceId : null) ?? '',
    });
    const id = made.ok ? made.value.id : connection('0');
    expect(await connections.rename(account, id, 'B')).toEqual({ ok: true, value: null });
    expect(await connections.rotate(account, id, { wish: wish.fields, evidenceId: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'api_bad_request' },
    });
    const again = await connections.test(account, wish);
    const evidenceId = (again.ok ? again.value.evidenceId : null) ?? '';
    expect(await connections.rotate(account, id, { wish: wish.fields, evidenceId })).toEqual({ ok: true, value: null });
    expect(await connections.remove(account, id)).toEqual({ ok: true, value: null });
    expect(await client.directory.connections(account)).toEqual({ ok: true, value: [] });
  });

  it('sets and clears the outbound agent, to the last digit of its id', async () => {
    sandbox.scenario.set({ noVoipAtFirst: false });
    const set = await client.lines.setOutboundAgent(client.account, line('309'), '9007199254740993' as AgentId);
    expect(set).toMatchObject({ ok: true, value: { outboundAgentId: '9007199254740993' } });
    expect(sandbox.requests().at(-1)?.body).toEqual({ outbound_agent_id: 9007199254740993n });
    expect(await client.lines.setOutboundAgent(client.account, line('309'), null)).toMatchObject({
      value: { outboundAgentId: null },
    });
  });

  it('a verification that failed is an answer with ThunderPhone’s reason', async () => {
    sandbox.scenario.set({ noVoipAtFirst: false });
    expect(await client.lines.verify(client.account, line('307'))).toEqual({
      ok: true,
      value: {
        passed: false,
        explanation: expect.stringContaining('did not route') as unknown,
        facts: [
          { name: 'status', value: 'failed' },
          { name: 'checks › inbound call', value: 'no' },
          { name: 'checks › outbound probe', value: 'yes' },
        ],
      },
    });
  });
});

describe('against a server of other habits', () => {
  let server: MisbehavingServer;
  let client: ClientInTest;

  beforeEach(async () => {
    server = await startMisbehavingServer();
    client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { timeLimitMs: 5_000 });
  });
  afterEach(() => server.close());

  it.each<[string, number, unknown, boolean | null, string | null]>([
    ['a word', 200, { result: 'passed' }, true, null],
    ['a flag', 200, { verified: false, message: 'No call arrived.' }, false, 'No call arrived.'],
    ['the number itself', 200, { id: 1, voip_verification_status: 'carrier_accepted' }, true, null],
    ['the number inside', 202, { phone_number: { voip_verification_status: 'verified' } }, true, null],
    ['pending', 202, { status: 'pending' }, null, null],
    ['a list', 200, ['checked'], null, null],
    ['nothing', 204, null, null, null],
    [
      'a refusal with a reason',
      422,
      { error: 'sip_403', message: 'Forbidden by carrier' },
      false,
      'Forbidden by carrier',
    ],
    ['messages per field', 400, { number: ['Not routed.'] }, false, 'number: Not routed.'],
  ])('understands a verification answered by %s', async (_, status, body, passed, explanation) => {
    server.on('*', (wire) => (body === null ? wire.send(status) : wire.json(status, body)));
    const verified = await client.lines.verify(client.account, line('7'));
    expect(verified).toMatchObject({ ok: true, value: { passed, explanation } });
    expect(server.requests().map(({ body: sent }) => sent)).toEqual(['{}']);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['bare texts', ['+15035550110', '15035550111'], ['+15035550110', '+15035550111']],
    ['under a member', { numbers: [{ phoneNumber: '+1 (503) 555-0110', region: 'US' }] }, ['+15035550110']],
    ['one that is no number among others', [{ number: 'soon' }, { number: '+15035550110' }], ['+15035550110']],
    ['none', [], []],
  ])('reads available numbers: %s', async (_, body, numbers) => {
    server.on('*', (wire) => wire.json(200, body));
    const found = await client.connections.available(client.account, connection('21'));
    expect(found.ok ? found.value.map(({ number }) => number) : found.error).toEqual(numbers);
  });

  it('shows what else a row says as it came', async () => {
    const row = { number: '+15035550110', region: null, monthly: { cost: 1.5 }, capabilities: ['voice', 'fax'] };
    server.on('*', (wire) => wire.json(200, [row]));
    expect(await client.connections.available(client.account, connection('21'))).toMatchObject({
      value: [
        {
          facts: [
            { name: 'monthly › cost', value: '1.5' },
            { name: 'capabilities', value: 'voice, fax' },
          ],
        },
      ],
    });
  });

  it('takes a failed test with an error status for what it says', async () => {
    server.on('*', (wire) => wire.json(400, { status: 'fail', checks: { credentials_valid: false, latency: 'ok' } }));
    expect(await client.connections.test(client.account, wish)).toMatchObject({
      ok: true,
      value: {
        passed: false,
        evidenceId: null,
        checks: [
          { name: 'credentials_valid', passed: false },
          { name: 'latency', passed: true },
        ],
      },
    });
  });

  it.each<[string, (c: ClientInTest) => Promise<unknown>]>([
    ['verify', (c) => c.lines.verify(c.account, line('7'))],
    ['outbound agent', (c) => c.lines.setOutboundAgent(c.account, line('7'), null)],
    ['create', (c) => c.connections.create(c.account, 'A', { wish, evidenceId: 'e' })],
    ['rename', (c) => c.connections.rename(c.account, connection('21'), 'B')],
    ['rotate', (c) => c.connections.rotate(c.account, connection('21'), { wish: wish.fields, evidenceId: 'e' })],
    ['remove', (c) => c.connections.remove(c.account, connection('21'))],
    ['import', (c) => c.connections.importNumbers(c.account, connection('21'), [e164('+15035550110')])],
  ])('a lost answer to %s leaves the change unconfirmed, and nothing is sent again', async (_, change) => {
    server.on('*', (wire) => wire.destroy());
    expect(await change(client)).toMatchObject({ ok: false, error: { code: 'change_unconfirmed', retry: false } });
    expect(server.requests()).toHaveLength(1);
  });

  it('a lost answer to a test leaves nothing unconfirmed: it stores nothing', async () => {
    server.on('*', (wire) => wire.destroy());
    expect(await client.connections.test(client.account, wish)).toMatchObject({
      ok: false,
      error: { code: 'network_timeout', what: expect.stringContaining('Nothing was saved') as unknown },
    });
  });

  it.each<[string, (c: ClientInTest) => Promise<unknown>]>([
    ['test', (c) => c.connections.test(c.account, wish)],
    ['create', (c) => c.connections.create(c.account, 'A', { wish, evidenceId: 'e' })],
    ['rotate', (c) => c.connections.rotate(c.account, connection('21'), { wish: wish.fields, evidenceId: 'e' })],
  ])('what a provider is told is struck out of every answer that echoes it: %s', async (_, change) => {
    const echoes = [
      {
        status: 200,
        body: { id: 1, name: SECRET, status: 'fail', checks: { [SECRET]: false }, detail: `no ${SECRET}` },
      },
      { status: 400, body: { credentials: [`not ${SECRET}`] } },
      { status: 502, body: { detail: SECRET } },
    ];
    for (const { status, body } of echoes) {
      // As some frameworks write JSON: nothing but ASCII.
      const ascii = JSON.stringify(body).replace(
        /[\u0080-\uffff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      server.on('*', (wire) => wire.send(status, { 'Content-Type': 'application/json' }, ascii));
      const answer = JSON.stringify([await change(client), client.oddities]);
      expect(answer).not.toContain('wörd-of-this-test');
    }
    const sent = server.requests().map(({ body }) => body);
    expect(sent.every((body) => body.includes('wörd-of-this-test'))).toBe(true);
  });
});
