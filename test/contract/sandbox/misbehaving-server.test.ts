import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gate } from '../../doubles/misbehaving-server/gate';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { got } from './support';

async function misbehaving() {
  const server = await startMisbehavingServer();
  onTestFinished(() => server.close());
  return server;
}

describe('the server that misbehaves', () => {
  it('answers by route, with any status, header and bytes', async () => {
    const server = await misbehaving();
    server.on('GET /v1/agents', (wire) => wire.send(299, { 'X-Odd': 'yes' }, Uint8Array.of(0x22, 0xff, 0x22)));
    server.on('*', (wire, request) => wire.json(200, { path: request.path, body: request.body }));
    const agents = await fetch(`${server.baseUrl}/agents`);
    expect([agents.status, agents.headers.get('x-odd')]).toEqual([299, 'yes']);
    expect(new Uint8Array(await agents.arrayBuffer())).toEqual(Uint8Array.of(0x22, 0xff, 0x22));
    const other = await got(`${server.baseUrl}/call`, { method: 'POST', body: '{"a":1}' });
    expect(other.json).toEqual({ path: '/v1/call', body: '{"a":1}' });
    expect(server.requests()).toHaveLength(2);
  });

  it('holds an answer until it is released', async () => {
    const server = await misbehaving();
    const release = gate();
    let answered = false;
    server.on('GET /v1/calls', async (wire) => {
      await release.opened;
      wire.json(200, []);
    });
    const answer = got(`${server.baseUrl}/calls`).then((value) => {
      answered = true;
      return value;
    });
    await server.asked('GET /v1/calls');
    expect(answered).toBe(false);
    release.open();
    expect((await answer).status).toBe(200);
  });

  it.each([
    ['destroy', 'destroy'],
    ['reset', 'reset'],
  ] as const)('breaks the connection: %s', async (_, how) => {
    const server = await misbehaving();
    server.on('*', (wire) => wire[how]());
    await expect(got(`${server.baseUrl}/agents`)).rejects.toThrow();
  });

  it('breaks off in the middle of a body', async () => {
    const server = await misbehaving();
    server.on('*', async (wire) => {
      await wire.part(200, { 'Content-Type': 'application/json' }, '{"call_id": 12', 400);
      wire.reset();
    });
    await expect(got(`${server.baseUrl}/agents`)).rejects.toThrow();
  });

  it('sends what is not HTTP', async () => {
    const server = await misbehaving();
    server.on('*', (wire) => wire.bytes('220 mail.example ESMTP\r\n'));
    const { hostname, port } = new URL(server.origin);
    const socket = connect(Number(port), hostname);
    socket.write('GET /v1/agents HTTP/1.1\r\nHost: x\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('latin1')).toBe('220 mail.example ESMTP\r\n');
  });

  it('answers an empty 404 where nothing was set', async () => {
    const server = await misbehaving();
    const answer = await got(`${server.baseUrl}/agents`);
    expect([answer.status, answer.text]).toEqual([404, '']);
  });
});
