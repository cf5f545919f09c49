import { describe, expect, it } from 'vitest';
import { got, lab, member, rows } from './support';

describe('the key', () => {
  it('is needed, and the missing one gets the documented text', async () => {
    const { sandbox } = await lab();
    const answer = await got(`${sandbox.baseUrl}/agents`);
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({ detail: 'Authentication credentials were not provided.' });
  });

  it.each([
    ['a wrong key', (key: string) => `Bearer ${key}0`, /Invalid API key/],
    ['a publishable key', () => 'Bearer pk_live_0123', /Publishable/],
    ['the Token scheme with the right key', (key: string) => `Token ${key}`, /Token/],
    ['another scheme with the right key', (key: string) => `Basic ${key}`, /scheme/],
    ['the bare key', (key: string) => key, /scheme/],
    ['no key after Bearer', () => 'Bearer', /Invalid API key/],
  ])('refuses %s', async (_, header, text) => {
    const { sandbox, get } = await lab();
    const answer = await get('/agents', { Authorization: header(sandbox.apiKey) });
    expect(answer.status).toBe(401);
    expect(member(answer.json, 'detail')).toMatch(text);
    expect(answer.text).not.toContain(sandbox.apiKey);
  });

  it('is refused once it is revoked', async () => {
    const { sandbox, get } = await lab();
    expect((await get('/agents')).status).toBe(200);
    sandbox.scenario.set({ keyRevoked: true });
    expect((await get('/agents')).status).toBe(401);
  });

  it('is another one at each start and has the documented shape', async () => {
    const one = await lab();
    const two = await lab();
    expect(one.sandbox.apiKey).toMatch(/^sk_live_[0-9a-f]{40}$/);
    expect(one.sandbox.apiKey).not.toBe(two.sandbox.apiKey);
  });

  it('guards everything but the health check', async () => {
    const { sandbox } = await lab();
    const health = await got(`${sandbox.baseUrl}/healthz`);
    expect([health.status, health.json]).toEqual([200, { ok: true }]);
    for (const path of ['/calls', '/billing', '/orgs/', '/voices', '/phone-numbers', '/voip-connections']) {
      expect((await got(sandbox.baseUrl + path)).status, path).toBe(401);
    }
  });

  it('is in no record of what was asked, wherever a client put it', async () => {
    const { sandbox, get, post } = await lab();
    await get(`/agents?key=${sandbox.apiKey}`);
    await post({ from_number: sandbox.apiKey, to_number: 'x' });
    await got(`${sandbox.baseUrl}/${sandbox.apiKey}`);
    const records = sandbox.requests();
    expect(records.map(({ method, path, credential }) => [method, path, credential])).toEqual([
      ['GET', '/v1/agents', 'bearer'],
      ['POST', '/v1/call', 'bearer'],
      ['GET', '/v1/[key]', 'none'],
    ]);
    expect(JSON.stringify(records)).not.toContain(sandbox.apiKey);
  });
});

describe('the identity of a key', () => {
  it('is the one organization', async () => {
    const { get } = await lab();
    const [organization, ...others] = rows((await get('/orgs/')).json);
    expect(others).toEqual([]);
    expect(organization).toMatchObject({ name: 'Sandbox Organization', role: 'owner' });
  });
});
