import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWire, type Wire } from './wire';

export type SeenRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body as text, '' without one. */
  readonly body: string;
};

/** Answers one request by way of the wire, now or later, wholly, partly or never. */
export type Misdeed = (wire: Wire, request: SeenRequest) => void | Promise<void>;

export type MisbehavingServer = {
  readonly origin: string;
  readonly baseUrl: string;
  /** Sets the answer of `'GET /v1/agents'`, say, or of `'*'`. What nobody set is answered with an empty 404. */
  on(route: string, misdeed: Misdeed): void;
  requests(): readonly SeenRequest[];
  /** Resolves once the route was asked that many times in all. */
  asked(route: string, times?: number): Promise<void>;
  close(): Promise<void>;
};

type Waiter = { readonly route: string; readonly times: number; readonly resolve: () => void };

export type MisbehavingOptions = {
  /** Unix ms, told in the Date of every answer that has none of its own; without it Date is the computer's. */
  readonly now?: () => number;
};

/** A server that does what a test tells it, including what no server should. */
export async function startMisbehavingServer({ now }: MisbehavingOptions = {}): Promise<MisbehavingServer> {
  const misdeeds = new Map<string, Misdeed>();
  const requests: SeenRequest[] = [];
  const waiters = new Set<Waiter>();

  const count = (route: string): number =>
    requests.filter((request) => route === '*' || `${request.method} ${request.path}` === route).length;
  const wake = (): void => {
    for (const waiter of waiters) {
      if (count(waiter.route) < waiter.times) continue;
      waiters.delete(waiter);
      waiter.resolve();
    }
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await read(incoming);
    requests.push(request);
    if (now) response.setHeader('Date', new Date(now()).toUTCString());
    wake();
    const misdeed = misdeeds.get(`${request.method} ${request.path}`) ?? misdeeds.get('*');
    const wire = createWire(incoming, response);
    if (misdeed === undefined) wire.send(404);
    else await misdeed(wire, request);
  };

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    baseUrl: `${origin}/v1`,
    on: (route, misdeed) => void misdeeds.set(route, misdeed),
    requests: () => [...requests],
    asked: (route, times = 1) =>
      new Promise((resolve) => {
        waiters.add({ route, times, resolve });
        wake();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = new URL(incoming.url ?? '/', 'http://misbehaving.test');
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
