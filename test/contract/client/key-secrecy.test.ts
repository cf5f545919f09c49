import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { aPlacement } from '../../doubles/placements';
import type { ClientInTest } from './client-of';
import { clientOf } from './client-of';

// In no known form, so that only the comparison with the key itself can strike it out.
const key = ['plain', 'secret', 'of', 'this', 'test'].join('-');

let server: MisbehavingServer;
let elsewhere: MisbehavingServer;
let client: ClientInTest;

beforeEach(async () => {
  server = await startMisbehavingServer();
  elsewhere = await startMisbehavingServer();
  client = clientOf({ baseUrl: server.baseUrl, apiKey: key });
});
afterEach(async () => {
  await server.close();
  await elsewhere.close();
});

describe('the key', () => {
  it.each([301, 302, 303, 307, 308])('follows no redirect (%i): the other server sees nothing', async (status) => {
    server.on('*', (wire) => wire.send(status, { Location: `${elsewhere.baseUrl}/call` }));
    expect(await client.directory.agents(client.account)).toMatchObject({ error: { code: 'answer_redirected' } });
    expect(await client.placer.connect(client.account).place(aPlacement())).toMatchObject({
      kind: 'unconfirmed',
      problem: { code: 'answer_redirected' },
    });
    expect(elsewhere.requests()).toHaveLength(0);
    expect(server.requests()).toHaveLength(2);
  });

  it.each<[string, unknown]>([
    ['detail', { detail: `The key ${key} is not known` }],
    ['a field’s message', { to_number: [`not with ${key}`] }],
    ['a field’s name', { [key]: ['not known'] }],
    ['a code', { error: key, message: key }],
  ])('is struck out of an answer that echoes it in %s', async (_, body) => {
    server.on('*', (wire) => wire.json(400, body));
    const outcome = await client.placer.connect(client.account).place(aPlacement());
    const agents = await client.directory.agents(client.account);
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify([outcome, agents, client.oddities])).not.toContain(key);
    expect(JSON.stringify(outcome)).toContain('[key]');
  });

  it('is struck out of what the program keeps', async () => {
    server.on('*', (wire) => wire.json(200, [{ id: 1, name: `Agent of ${key}` }]));
    expect(await client.directory.agents(client.account)).toMatchObject({ value: [{ name: 'Agent of [key]' }] });
  });

  it('goes out in one header and nowhere else', async () => {
    server.on('*', (wire) => wire.json(200, []));
    await client.directory.agents(client.account);
    const [request] = server.requests();
    expect(request?.headers['authorization']).toBe(`Bearer ${key}`);
    const { ['authorization']: _, ...others } = request?.headers ?? {};
    expect(JSON.stringify({ ...request, headers: others })).not.toContain(key);
  });
});
