import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import { gate } from '../../doubles/misbehaving-server/gate';
import type { MisbehavingServer, Misdeed } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { aPlacement } from '../../doubles/placements';
import { clientOf, someKey } from './client-of';

let server: MisbehavingServer;

beforeEach(async () => {
  server = await startMisbehavingServer();
});
afterEach(() => server.close());

const placeWith = async (misdeed: Misdeed, timeLimitMs = 10_000) => {
  server.on('POST /v1/call', misdeed);
  const client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { timeLimitMs });
  return client.placer.connect(client.account).place(aPlacement());
};

const JSON_TYPE = { 'Content-Type': 'application/json' };
const accepted = JSON.stringify({ call_id: 42, status: 'initiated' });
const page = '<!doctype html><html><body>Sign in</body></html>';

const misdeeds: readonly (readonly [string, Misdeed, ProblemCode])[] = [
  ['closes before it answers', (wire) => wire.destroy(), 'network_broken'],
  ['resets before it answers', (wire) => wire.reset(), 'network_broken'],
  [
    'resets within the head',
    async (wire) => {
      await wire.part(201, JSON_TYPE, '', 100);
      wire.reset();
    },
    'network_broken',
  ],
  [
    'resets within the body',
    async (wire) => {
      await wire.part(201, JSON_TYPE, accepted, accepted.length + 10);
      wire.reset();
    },
    'network_broken',
  ],
  [
    'closes within the body, though what came can be read',
    async (wire) => {
      await wire.part(201, JSON_TYPE, accepted, accepted.length + 10);
      wire.destroy();
    },
    'network_broken',
  ],
  ['speaks no HTTP', (wire) => wire.bytes('SSH-2.0-OpenSSH_9.2\r\n'), 'answer_unreadable'],
  ['answers with nothing at all', (wire) => wire.bytes(''), 'network_broken'],
  [
    'upgrades unasked',
    (wire) => wire.bytes('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n'),
    'network_broken',
  ],
  ['answers with a page', (wire) => wire.send(200, { 'Content-Type': 'text/html' }, page), 'answer_html'],
  ['answers with a page that claims to be JSON', (wire) => wire.send(201, JSON_TYPE, page), 'answer_html'],
  ['is a portal that refuses', (wire) => wire.send(403, { 'Content-Type': 'text/html' }, page), 'answer_html'],
  ['answers with half of it', (wire) => wire.send(201, JSON_TYPE, accepted.slice(0, 15)), 'answer_unreadable'],
  ['answers with an empty body', (wire) => wire.send(201), 'answer_unreadable'],
  [
    'answers in bytes',
    (wire) => wire.send(201, JSON_TYPE, Uint8Array.of(0x1f, 0x8b, 0xff, 0, 1, 2)),
    'answer_unreadable',
  ],
  ['gives an id of another type', (wire) => wire.json(201, { call_id: { nested: 42 } }), 'answer_without_id'],
  ['has an error', (wire) => wire.json(500, { detail: 'Oops.' }), 'api_server'],
  ['has a gateway that has one', (wire) => wire.send(502, {}, page), 'api_upstream'],
  ['gave up on the request', (wire) => wire.json(408, { detail: 'Late.' }), 'network_timeout'],
];

describe('a placement whose answer cannot be trusted is unconfirmed, and sent once, when the server', () => {
  it.each(misdeeds)('%s', async (_, misdeed, code) => {
    expect(await placeWith(misdeed)).toMatchObject({ kind: 'unconfirmed', problem: { code, retry: false } });
    expect(server.requests()).toHaveLength(1);
  });

  it('does not answer in time', async () => {
    const { opened, open } = gate();
    const outcome = await placeWith(async (wire) => {
      await opened;
      wire.json(201, { call_id: 42 });
    }, 100);
    expect(outcome).toMatchObject({ kind: 'unconfirmed', problem: { code: 'network_timeout' } });
    open();
    expect(server.requests()).toHaveLength(1);
  });

  it('begins an answer and does not end it in time', async () => {
    const outcome = await placeWith((wire) => wire.part(201, JSON_TYPE, accepted, 10_000), 100);
    expect(outcome).toMatchObject({ kind: 'unconfirmed', problem: { code: 'network_timeout' } });
    expect(server.requests()).toHaveLength(1);
  });

  it('answers without an end', async () => {
    server.on('POST /v1/call', (wire) => wire.send(201, JSON_TYPE, `{"call_id": 42, "x": "${'x'.repeat(5_000)}"}`));
    const client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { maxAnswerBytes: 1_000 });
    const outcome = await client.placer.connect(client.account).place(aPlacement());
    expect(outcome).toMatchObject({ kind: 'unconfirmed', problem: { code: 'answer_unreadable' } });
    expect(server.requests()).toHaveLength(1);
  });
});

describe('a placement that the program’s end cuts off', () => {
  it('is unconfirmed', async () => {
    const quitting = new AbortController();
    server.on('POST /v1/call', () => quitting.abort());
    const client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { signal: quitting.signal });
    const outcome = await client.placer.connect(client.account).place(aPlacement());
    expect(outcome).toMatchObject({ kind: 'unconfirmed', problem: { code: 'network_broken' } });
  });

  it('is not sent when the end came first', async () => {
    const client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { signal: AbortSignal.abort() });
    expect(await client.placer.connect(client.account).place(aPlacement())).toMatchObject({ kind: 'refused' });
    expect(server.requests()).toHaveLength(0);
  });
});

describe('an odd answer that can be trusted', () => {
  it.each<[string, Misdeed]>([
    ['an id above 2^53', (wire) => wire.send(201, JSON_TYPE, '{"call_id": 9007199254740993, "status": "initiated"}')],
    ['an id as text', (wire) => wire.json(201, { call_id: '9007199254740993' })],
    ['an unknown content type', (wire) => wire.send(201, {}, '{"call_id": 9007199254740993}')],
    [
      'in two parts',
      async (wire) => {
        const text = '{"call_id": 9007199254740993}';
        await wire.part(201, JSON_TYPE, text.slice(0, 9), text.length);
        wire.bytes(text.slice(9));
      },
    ],
    [
      'a hint before it',
      (wire) =>
        wire.bytes(
          'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 29\r\n\r\n{"call_id": 9007199254740993}',
        ),
    ],
  ])('%s', async (_, misdeed) => {
    expect(await placeWith(misdeed)).toEqual({ kind: 'accepted', callId: '9007199254740993', replay: false });
  });
});
