import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OneOffConfig } from '../../../src-main/domain/one-off/one-off-config';
import type { PlacementRequest } from '../../../src-main/domain/call/placement';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import type { Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { MisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { aTool } from '../../doubles/one-off';
import { aPlacement, numbersOwnAgent, savedAgent } from '../../doubles/placements';
import { clientOf, someKey, type ClientInTest } from './client-of';

const SECRET = 'Bearer "tool" secret';

const config: OneOffConfig = {
  prompt: 'You are Mira.',
  voice: 'olivia',
  product: 'storm-extra-with-ack',
  thinkingLevel: null,
  backgroundTrack: 'CALL_CENTER',
  acknowledgement: { mode: 'manual', prompt: 'One moment.' },
  tools: [aTool({ Authorization: '{{secret:12345678-abcd}}' })],
};

const oneOff = (change: Partial<OneOffConfig> = {}): PlacementRequest =>
  aPlacement({ agent: { kind: 'one_off', id: null, name: 'One-off configuration', config: { ...config, ...change } } });

const secrets = { value: () => ok(SECRET) };

describe('a one-off agent at the sandbox', () => {
  let sandbox: Sandbox;
  let client: ClientInTest;

  beforeEach(async () => {
    sandbox = await startSandbox();
    client = clientOf(sandbox, { secrets });
  });
  afterEach(() => sandbox.close());

  it('is taken whole, with every member that API notes 2.5 name', async () => {
    expect(await client.placer.connect(client.account).place(oneOff())).toMatchObject({ kind: 'accepted' });
    expect(sandbox.requests()[0]?.body).toMatchObject({
      config: {
        background_track: 'CALL_CENTER',
        acknowledgement_prompt_mode: 'manual',
        tools: [aTool({ Authorization: SECRET })],
      },
    });
  });

  it('is taken with a prompt and a voice alone', async () => {
    const least = { product: null, backgroundTrack: null, acknowledgement: null, tools: [] };
    expect(await client.placer.connect(client.account).place(oneOff(least))).toMatchObject({ kind: 'accepted' });
    expect(sandbox.requests()[0]?.body).toMatchObject({ config: { prompt: 'You are Mira.', voice: 'olivia' } });
  });

  it('sent again with its key is the identical request', async () => {
    const first = await client.placer.connect(client.account).place(oneOff());
    expect(await client.placer.connect(client.account).place(oneOff())).toEqual({ ...first, replay: true });
    expect(sandbox.placedCalls()).toHaveLength(1);
  });

  it('is refused at the field that the service does not take', async () => {
    const outcome = await client.placer.connect(client.account).place(oneOff({ product: 'hurricane' }));
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'api_bad_request', fields: { config: [expect.stringContaining('product: ') as string] } },
    });
  });

  it('is not sent while a secret of it is missing', async () => {
    const without = clientOf(sandbox, { secrets: { value: () => fail(problem('tool_secret_missing')) } });
    expect(await without.placer.connect(without.account).place(oneOff())).toMatchObject({
      kind: 'refused',
      problem: { code: 'tool_secret_missing' },
    });
    expect(sandbox.requests()).toEqual([]);
  });

  it.each([
    ['a saved agent', savedAgent('101')],
    ['the number’s own agent', numbersOwnAgent],
  ])('is another thing than %s, which takes variables', async (_, agent) => {
    const variables = [{ name: 'day', value: 'Friday' }];
    expect(await client.placer.connect(client.account).place(aPlacement({ agent, variables }))).toMatchObject({
      kind: 'accepted',
    });
    expect(sandbox.requests()[0]?.body).toMatchObject({ variables: { day: 'Friday' } });
    expect(sandbox.requests()[0]?.body).not.toHaveProperty('config');
  });
});

describe('a server that echoes what it got', () => {
  let server: MisbehavingServer;
  let client: ClientInTest;

  beforeEach(async () => {
    server = await startMisbehavingServer();
    client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { secrets });
  });
  afterEach(() => server.close());

  it.each<[string, (sent: string) => unknown]>([
    ['the request as text', (sent) => ({ detail: `not understood: ${sent.slice(sent.indexOf('"headers"'))}` })],
    ['the request as it is', (sent) => ({ detail: 'no', config: JSON.parse(sent) as unknown })],
    ['the secret alone', () => ({ config: { tools: [SECRET] } })],
  ])('in a refusal (%s) does not bring a secret into what is kept', async (_, body) => {
    server.on('*', (wire, request) => wire.json(400, body(request.body)));
    const outcome = await client.placer.connect(client.account).place(oneOff());
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify([outcome, client.oddities])).not.toMatch(/tool[\\"]* secret/);
  });

  it('in a good answer costs nothing of what it says', async () => {
    const common = clientOf(
      { baseUrl: server.baseUrl, apiKey: someKey },
      { secrets: { value: () => ok('initiated') } },
    );
    server.on('*', (wire) => wire.json(201, { call_id: 7, status: 'initiated' }));
    expect(await common.placer.connect(common.account).place(oneOff())).toMatchObject({
      kind: 'accepted',
      callId: '7',
    });
  });

  it('names nested fields, which keep their way', async () => {
    server.on('*', (wire) =>
      wire.json(400, { config: { voice: ['Unknown voice.'] }, variables: { day: ['Too long.'] } }),
    );
    expect(await client.placer.connect(client.account).place(oneOff())).toMatchObject({
      problem: { fields: { 'config.voice': ['Unknown voice.'], 'variables.day': ['Too long.'] } },
    });
    server.on('*', (wire) => wire.json(422, { detail: [{ loc: ['body', 'config', 'prompt'], msg: 'Too long.' }] }));
    expect(await client.placer.connect(client.account).place(oneOff())).toMatchObject({
      problem: { fields: { 'config.prompt': ['Too long.'] } },
    });
  });
});
