import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Lab } from './support';
import { FROM, lab, member, rows, someText, textWith, TO } from './support';

const credentials = { apiKey: 'KEY-of-this-test', connectionId: '1494404757140276705' };
const telnyx = { provider: 'telnyx', credentials };

const evidenceOf = async ({ send }: Lab, body: object = telnyx): Promise<unknown> =>
  member((await send('POST', '/voip-connections/test', body)).json, 'verification_evidence_id');

const connect = async (at: Lab): Promise<string> => {
  const evidence = await evidenceOf(at);
  const made = await at.send('POST', '/voip-connections', {
    ...{ name: 'Trunk', setup_method: 'api_key', ...telnyx, verification_evidence_id: evidence },
  });
  expect(made.status).toBe(201);
  return String(member(made.json, 'id'));
};

describe('a test of credentials', () => {
  it('gives three checks, a name and the evidence', async () => {
    const { send } = await lab();
    expect((await send('POST', '/voip-connections/test', telnyx)).json).toEqual({
      status: 'pass',
      verification_evidence_id: textWith(/^vev_/),
      suggested_connection_name: 'Telnyx trunk',
      checks: { credentials_valid: true, inbound_reachable: true, outbound_authorized: true },
    });
  });

  it.each([
    ['invalid', { credentials_valid: false, inbound_reachable: false, outbound_authorized: false }],
    ['unreachable', { credentials_valid: true, inbound_reachable: false, outbound_authorized: true }],
    ['unauthorized', { credentials_valid: true, inbound_reachable: true, outbound_authorized: false }],
  ])('fails by a word in the credentials: %s', async (word, checks) => {
    const { send } = await lab();
    const tested = await send('POST', '/voip-connections/test', {
      provider: 'manual',
      credentials: { password: `is-${word}` },
    });
    expect(tested.json).toMatchObject({ status: 'fail', verification_evidence_id: null, checks, detail: someText });
  });

  it('wants the two documented fields of Telnyx', async () => {
    const { send } = await lab();
    const tested = await send('POST', '/voip-connections/test', { provider: 'telnyx', credentials: { apiKey: 'k' } });
    expect(tested.status).toBe(400);
    expect(tested.text).toContain('connectionId');
  });

  it('leaves no credential in what is remembered of requests', async () => {
    const { sandbox, send } = await lab();
    await send('POST', '/voip-connections/test', telnyx);
    const remembered = sandbox.requests().map(({ body }) => body);
    expect(remembered).toEqual([
      { provider: 'telnyx', credentials: { apiKey: '[credential]', connectionId: '[credential]' } },
    ]);
  });
});

describe('a connection', () => {
  it('is made with the evidence of the same credentials, once', async () => {
    const at = await lab();
    const evidence = await evidenceOf(at);
    const wish = { name: 'Trunk', setup_method: 'api_key', ...telnyx, verification_evidence_id: evidence };
    const other = await at.send('POST', '/voip-connections', { ...wish, credentials: { ...credentials, apiKey: 'x' } });
    expect(other.status).toBe(400);
    const made = await at.send('POST', '/voip-connections', wish);
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: 'Trunk', provider: 'telnyx', status: 'connected', numbers_imported: 0n });
    expect(made.text).not.toContain(credentials.apiKey);
    expect((await at.send('POST', '/voip-connections', wish)).status).toBe(400);
  });

  it('is renamed, gets other credentials with fresh evidence only, and is removed', async () => {
    const at = await lab();
    const id = await connect(at);
    expect((await at.send('PATCH', `/voip-connections/${id}`, { name: 'Other' })).json).toMatchObject({
      name: 'Other',
    });
    const changed = { credentials: { ...credentials, apiKey: 'next' } };
    expect((await at.send('PATCH', `/voip-connections/${id}`, changed)).status).toBe(400);
    const evidence = await evidenceOf(at, { provider: 'telnyx', ...changed });
    const rotated = await at.send('PATCH', `/voip-connections/${id}`, {
      ...changed,
      verification_evidence_id: evidence,
    });
    expect(rotated.status).toBe(200);
    const removed = await at.send('DELETE', `/voip-connections/${id}`);
    expect([removed.status, removed.text]).toEqual([204, '']);
    expect((await at.get(`/voip-connections/${id}`)).status).toBe(404);
  });

  it('that is removed leaves its numbers unable to call', async () => {
    const at = await lab();
    await at.send('DELETE', '/voip-connections/21');
    expect((await at.post({ from_number: FROM, to_number: TO })).status).toBe(403);
  });
});

describe('a number', () => {
  const importFirst = async (at: Lab): Promise<{ id: string; number: string }> => {
    const connection = await connect(at);
    const [first] = rows((await at.get(`/voip-connections/${connection}/available-numbers`)).json);
    const number = String(member(first, 'number'));
    const made = await at.send('POST', `/voip-connections/${connection}/import-numbers`, { numbers: [number] });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject([
      { source: 'voip', status: 'provisioning', voip_verification_status: 'unverified' },
    ]);
    const left = rows((await at.get(`/voip-connections/${connection}/available-numbers`)).json);
    expect(left.map((row) => member(row, 'number'))).not.toContain(number);
    return { id: String(member(rows(made.json)[0], 'id')), number };
  };

  it('goes the whole way from nothing to a call', async () => {
    const at = await lab({ scenario: { noVoipAtFirst: true } });
    expect(rows((await at.get('/voip-connections')).json)).toEqual([]);
    expect(rows((await at.get('/phone-numbers')).json)).toMatchObject([{ source: 'demo' }]);
    const { id, number } = await importFirst(at);
    expect((await at.post({ from_number: number, to_number: TO, agent_id: 101n })).status).toBe(403);
    expect((await at.send('POST', `/phone-numbers/${id}/verify-voip`, {})).json).toMatchObject({ status: 'verified' });
    expect((await at.post({ from_number: number, to_number: TO, agent_id: 101n })).status).toBe(201);
  });

  it('that was imported becomes active by itself after a while, unverified still', async () => {
    const at = await lab();
    const { id } = await importFirst(at);
    at.pass(3_999);
    expect((await at.get(`/phone-numbers/${id}`)).json).toMatchObject({ status: 'provisioning' });
    at.pass(1);
    expect((await at.get(`/phone-numbers/${id}`)).json).toMatchObject({
      status: 'active',
      voip_verification_status: 'unverified',
    });
  });

  it('whose verification fails says why', async () => {
    const { send, get } = await lab();
    const failed = await send('POST', '/phone-numbers/307/verify-voip', {});
    expect(failed.status).toBe(400);
    expect(failed.json).toMatchObject({ status: 'failed', detail: textWith('did not route') });
    expect((await get('/phone-numbers/307')).json).toMatchObject({ voip_verification_status: 'failed' });
    expect((await send('POST', '/phone-numbers/304/verify-voip', {})).text).toContain('Only VoIP numbers');
  });

  it('gets an outbound agent by its id as an integer, or none', async () => {
    const { send } = await lab();
    const path = '/phone-numbers/309';
    expect((await send('PATCH', path, { outbound_agent_id: 9007199254740993n })).text).toContain('9007199254740993');
    expect((await send('PATCH', path, { outbound_agent_id: null })).json).toMatchObject({ outbound_agent_id: null });
    expect((await send('PATCH', path, { outbound_agent_id: '101' })).status).toBe(400);
    expect((await send('PATCH', path, { outbound_agent_id: 4n })).text).toContain('does not exist');
    expect((await send('PATCH', path, { number: '+15550001' })).status).toBe(400);
  });

  it('and a connection survive a restart, the credentials do not', async () => {
    const home = mkdtempSync(join(tmpdir(), 'sandbox-voip-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const stateFile = join(home, 'state.json');
    const first = await lab({ stateFile });
    const { id, number } = await importFirst(first);
    await first.send('POST', `/phone-numbers/${id}/verify-voip`, {});
    await first.sandbox.close();
    const text = readFileSync(stateFile, 'utf8');
    expect(text).toContain(number);
    expect(text).not.toContain(credentials.apiKey);
    const second = await lab({ stateFile });
    expect((await second.get(`/phone-numbers/${id}`)).json).toMatchObject({
      number,
      voip_verification_status: 'verified',
    });
    expect((await second.post({ from_number: number, to_number: TO, agent_id: 101n })).status).toBe(201);
  });
});
