import * as net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settled } from '../../doubles/manual-time';
import { aPlacement } from '../../doubles/placements';
import { clientOf, someKey } from './client-of';

const ACCEPTED = 'HTTP/1.1 201 Created\r\nContent-Length: 15\r\n\r\n{"call_id": 42}';

let server: net.Server;
/** Connections in the order they came, each with all bytes that came over it. */
let seen: { readonly socket: net.Socket; text: string; ended: boolean }[];
let quitting: AbortController;

beforeEach(async () => {
  seen = [];
  quitting = new AbortController();
  server = net.createServer((socket) => {
    const one = { socket, text: '', ended: false };
    seen.push(one);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => (one.ended = true));
    socket.setEncoding('latin1').on('data', (text: string) => {
      one.text += text;
      if (one.text.endsWith('}')) socket.end(ACCEPTED);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  quitting.abort();
  for (const { socket } of seen) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

function connect() {
  const { port } = server.address() as net.AddressInfo;
  const served = { baseUrl: `http://127.0.0.1:${String(port)}/v1`, apiKey: someKey };
  const client = clientOf(served, { signal: quitting.signal, timeLimitMs: 10_000 });
  return client.placer.connect(client.account);
}

/** Until so many connections stand on the server's side. */
const connected = (count: number): Promise<void> => expect.poll(() => seen.length).toBe(count);
const requests = (): number => seen.filter(({ text }) => text.startsWith('POST ')).length;
const accepted = { kind: 'accepted', callId: '42', replay: false };

describe('a connection opened ahead of a placement', () => {
  it('carries not a byte before that, and then the one request', async () => {
    const connection = connect();
    await connected(1);
    await settled();
    expect(seen[0]?.text).toBe('');
    expect(await connection.place(aPlacement())).toEqual(accepted);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.text.match(/POST \/v1\/call HTTP/g)).toHaveLength(1);
    expect(seen[0]?.text).toContain(`Authorization: Bearer ${someKey}`);
  });

  it('carries it also when it does not stand yet', async () => {
    expect(await connect().place(aPlacement())).toEqual(accepted);
    expect(seen).toHaveLength(1);
  });

  it('is closed without a byte when nothing is to be sent', async () => {
    const connection = connect();
    await connected(1);
    connection.close();
    await expect.poll(() => seen[0]?.ended).toBe(true);
    expect(seen[0]?.text).toBe('');
  });

  it('is not closed under a request', async () => {
    const connection = connect();
    const outcome = connection.place(aPlacement());
    connection.close();
    expect(await outcome).toEqual(accepted);
  });

  it.each<[string, (socket: net.Socket) => void]>([
    ['ended', (socket) => socket.end()],
    ['reset', (socket) => socket.resetAndDestroy()],
    ['answered, though nothing was asked', (socket) => socket.end(ACCEPTED)],
  ])('that the server %s gives way to another: nothing was sent, so it is no second request', async (_how, spoil) => {
    const connection = connect();
    await connected(1);
    const first = seen[0];
    if (first) spoil(first.socket);
    await expect.poll(() => first?.ended).toBe(true);
    await settled();
    expect(await connection.place(aPlacement())).toEqual(accepted);
    expect(seen).toHaveLength(2);
    expect(requests()).toBe(1);
  });

  it('that cannot be had is a refusal: nothing was sent', async () => {
    const { port } = server.address() as net.AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const client = clientOf({ baseUrl: `http://127.0.0.1:${String(port)}/v1`, apiKey: someKey });
    const connection = client.placer.connect(client.account);
    await settled();
    expect(await connection.place(aPlacement())).toMatchObject({
      kind: 'refused',
      problem: { code: 'network_unreachable' },
    });
  });

  it('is given up at the program’s end, and what is placed then is not sent', async () => {
    const connection = connect();
    await connected(1);
    quitting.abort();
    await expect.poll(() => seen[0]?.ended).toBe(true);
    expect(await connection.place(aPlacement())).toMatchObject({ kind: 'refused' });
    expect(requests()).toBe(0);
  });
});
