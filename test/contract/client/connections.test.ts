import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import * as net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { aPlacement } from '../../doubles/placements';
import { selfSigned } from '../../doubles/self-signed';
import { clientOf, someKey } from './client-of';

const open: Server[] = [];

afterEach(async () => {
  await Promise.all(
    open.splice(0).map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve();
          });
          if (server instanceof http.Server || server instanceof https.Server) server.closeAllConnections();
        }),
    ),
  );
});

async function listen(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const clientAt = (origin: string, timeLimitMs = 10_000) =>
  clientOf({ baseUrl: `${origin}/v1`, apiKey: someKey }, { timeLimitMs });

const place = async (origin: string, timeLimitMs?: number) => {
  const client = clientAt(origin, timeLimitMs);
  return client.placer.connect(client.account).place(aPlacement());
};

describe('a placement of which nothing was sent is refused, not unconfirmed', () => {
  it('nobody listens', async () => {
    const port = await listen(net.createServer());
    await new Promise((resolve) => open.pop()?.close(resolve));
    const outcome = await place(`http://127.0.0.1:${String(port)}`);
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'network_unreachable', retry: true } });
  });

  it('there is no such host', async () => {
    // RFC 2606: .invalid never resolves.
    const outcome = await place('https://thunderdial-test.invalid');
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'network_unreachable' } });
  });

  it('the server’s certificate is nobody’s: not a byte of the request arrives', async () => {
    let seen = 0;
    const server = https.createServer(selfSigned(), (_request, response) => {
      seen += 1;
      response.end('{"call_id": 42}');
    });
    server.on('secureConnection', (socket) => {
      // Ahead of the HTTP parser: also half a request would count.
      socket.on('data', () => (seen += 1));
    });
    const outcome = await place(`https://127.0.0.1:${String(await listen(server))}`);
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'network_insecure' } });
    expect(seen).toBe(0);
  });

  it('the other side speaks no TLS', async () => {
    const server = net.createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    const outcome = await place(`https://127.0.0.1:${String(await listen(server))}`);
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'network_insecure' } });
  });

  it('the other side hangs up during the handshake', async () => {
    const server = net.createServer((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    });
    const outcome = await place(`https://127.0.0.1:${String(await listen(server))}`);
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'network_broken' } });
  });

  it('the handshake does not end in time', async () => {
    const server = net.createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.resume();
    });
    const outcome = await place(`https://127.0.0.1:${String(await listen(server))}`, 100);
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'network_timeout' } });
  });
});

describe('connections', () => {
  it('are kept for reads; a placement opens its own and closes it', async () => {
    const connections: (string | undefined)[] = [];
    let count = 0;
    const server = http.createServer((request, response) => {
      connections.push(
        `${String(request.method)} ${String(request.socket.remotePort)} ${String(request.headers.connection)}`,
      );
      response.end(request.method === 'POST' ? '{"call_id": 42}' : '[]');
    });
    server.on('connection', () => (count += 1));
    const client = clientAt(`http://127.0.0.1:${String(await listen(server))}`);

    await client.directory.agents(client.account);
    await client.directory.agents(client.account);
    expect(count).toBe(1);
    await client.placer.connect(client.account).place(aPlacement());
    expect(count).toBe(2);
    expect(connections.at(-1)).toMatch(/^POST \d+ close$/);
    await client.directory.agents(client.account);
    expect(count).toBe(2);
  });

  it('that break are not taken up again: one press, one request', async () => {
    let requests = 0;
    const server = http.createServer((request, response) => {
      requests += 1;
      if (request.method === 'GET') response.end('[]');
      else request.socket.destroy();
    });
    const client = clientAt(`http://127.0.0.1:${String(await listen(server))}`);
    await client.directory.agents(client.account);
    const outcome = await client.placer.connect(client.account).place(aPlacement());
    expect(outcome).toMatchObject({ kind: 'unconfirmed' });
    await client.directory.agents(client.account);
    expect(requests).toBe(3);
  });

  it('to a plain host elsewhere are not made: the key would be readable on the way', async () => {
    expect(await place('http://api.thunderphone.example')).toMatchObject({
      kind: 'refused',
      problem: { code: 'base_url_insecure' },
    });
  });
});
