import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallId, ConnectionId, LineId } from '../../../src-main/domain/ids';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import type { MisbehavingServer, Misdeed } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import type { ClientInTest } from './client-of';
import { clientOf, someKey } from './client-of';

let server: MisbehavingServer;
let client: ClientInTest;

beforeEach(async () => {
  server = await startMisbehavingServer();
  client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { timeLimitMs: 5_000 });
});
afterEach(() => server.close());

const callId = '9007199254740993' as CallId;
const JSON_TYPE = { 'Content-Type': 'application/json' };
const page = '<html><body>Dashboard</body></html>';

const reads: readonly (readonly [string, (client: ClientInTest) => Promise<unknown>])[] = [
  ['agents', (c) => c.directory.agents(c.account)],
  ['phone numbers', (c) => c.directory.lines(c.account)],
  ['billing', (c) => c.directory.billing(c.account)],
  ['transactions', (c) => c.transactions.page(c.account, 0)],
  ['voices', (c) => c.directory.voices(c.account)],
  ['connections', (c) => c.directory.connections(c.account)],
  ['one phone number', (c) => c.lines.line(c.account, '312' as LineId)],
  ['available numbers', (c) => c.connections.available(c.account, '21' as ConnectionId)],
  ['one call', (c) => c.watcher.one(c.account, callId)],
  ['newest calls', (c) => c.watcher.newest(c.account, 10)],
  [
    'calls between',
    (c) => c.finder.between(c.account, { from: '+14155550101', to: '+14155550142', after: 0, before: 1 }),
  ],
  ['transcript', (c) => c.transcripts.transcript(c.account, callId)],
  ['key', (c) => c.verifier.verify({ baseUrl: server.baseUrl, key: someKey })],
];

const misdeeds: readonly (readonly [string, Misdeed, ProblemCode])[] = [
  ['closes the connection', (wire) => wire.destroy(), 'network_broken'],
  ['resets the connection', (wire) => wire.reset(), 'network_broken'],
  [
    'resets within the body',
    async (wire) => {
      await wire.part(200, JSON_TYPE, '[{"id": 1', 1_000);
      wire.reset();
    },
    'network_broken',
  ],
  ['speaks no HTTP', (wire) => wire.bytes('220 mail.example ESMTP\r\n'), 'answer_unreadable'],
  ['answers with a page', (wire) => wire.send(200, { 'Content-Type': 'text/html' }, page), 'answer_html'],
  ['answers 404 with a page', (wire) => wire.send(404, { 'Content-Type': 'text/html' }, page), 'answer_html'],
  ['answers 404 with nothing', (wire) => wire.send(404), 'answer_unreadable'],
  ['answers 404', (wire) => wire.json(404, { detail: 'Not found.' }), 'api_not_found'],
  ['answers with nothing', (wire) => wire.send(200), 'answer_unreadable'],
  ['answers with half', (wire) => wire.send(200, JSON_TYPE, '[{"id": 1, "na'), 'answer_unreadable'],
  ['answers with a number', (wire) => wire.json(200, 4711), 'answer_unreadable'],
  ['answers with null', (wire) => wire.json(200, null), 'answer_unreadable'],
  ['answers with another object', (wire) => wire.json(200, { hello: 'world' }), 'answer_unreadable'],
  ['nests without end', (wire) => wire.send(200, JSON_TYPE, '['.repeat(500_000)), 'answer_unreadable'],
  ['redirects', (wire) => wire.send(302, { Location: 'https://elsewhere.example/' }), 'answer_redirected'],
  ['knows no such key', (wire) => wire.send(401), 'api_unauthorized'],
  ['has an error', (wire) => wire.json(500, { detail: 'Oops.' }), 'api_server'],
  ['has a gateway that has one', (wire) => wire.send(502, { 'Content-Type': 'text/html' }, page), 'api_server'],
];

describe.each(misdeeds)('a server that %s', (_, misdeed, code) => {
  it.each(reads)('%s', async (_name, read) => {
    server.on('*', misdeed);
    expect(await read(client)).toMatchObject({ ok: false, error: { code } });
    expect(server.requests()).toHaveLength(1);
  });
});

it('a transcript that is not there is no matter of lists and addresses', async () => {
  server.on('*', (wire) => wire.json(404, { detail: 'Not found.' }));
  const transcript = await client.transcripts.transcript(client.account, callId);
  expect(transcript).toMatchObject({
    ok: false,
    error: { code: 'api_not_found', what: 'ThunderPhone has no transcript of this call.' },
  });
});

describe('a field that cannot be read', () => {
  it('is named, without its value', async () => {
    server.on('*', (wire) => wire.json(200, { call_id: callId, status: 4711 }));
    const call = await client.watcher.one(client.account, callId);
    expect(call).toMatchObject({ ok: false, error: { code: 'answer_unreadable', detail: 'status: expected a text' } });
  });

  it('costs its row, not the list', async () => {
    server.on('GET /v1/phone-numbers', (wire) =>
      wire.json(200, [
        { id: 1, number: '+14155550101' },
        { id: 2, number: 'web' },
        { id: 3, number: '+14155550102' },
      ]),
    );
    const lines = await client.directory.lines(client.account);
    expect(lines.ok && lines.value.map(({ id }) => id)).toEqual(['1', '3']);
    // Told once, however often the list is read.
    await client.directory.lines(client.account);
    expect(client.oddities).toEqual([
      '1 of 3 rows left out; the first: phone_numbers[1].number: expected an E.164 number',
    ]);
  });

  it('is not taken for the call that was asked for', async () => {
    server.on('*', (wire) => wire.json(200, { call_id: 42, status: 'completed' }));
    const call = await client.watcher.one(client.account, callId);
    expect(call).toMatchObject({ ok: false, error: { code: 'answer_unreadable' } });
  });
});

describe('ids above 2^53', () => {
  it('come back digit by digit', async () => {
    server.on(`GET /v1/calls/${callId}`, (wire) =>
      wire.send(
        200,
        JSON_TYPE,
        '{"call_id": 9007199254740993, "agent_id": 9223372036854775807, "status": "in_progress"}',
      ),
    );
    const call = await client.watcher.one(client.account, callId);
    expect(call).toMatchObject({ ok: true, value: { callId, agentId: '9223372036854775807' } });
  });
});

describe('verifying a key', () => {
  it('does not fail for want of the organization’s name', async () => {
    server.on('GET /v1/calls', (wire) => wire.json(200, { results: [], total: 0 }));
    server.on('GET /v1/orgs/', (wire) => wire.reset());
    const verified = await client.verifier.verify({ baseUrl: server.baseUrl, key: someKey });
    expect(verified).toEqual({ ok: true, value: { organization: null } });
  });
});
