import { createServer, type IncomingMessage } from 'node:http';
import { parse } from 'lossless-json';
import { oddAgents, oddNumbers } from './odd-data';
import { createOddCalls, type OddCall } from './odd-calls';
import { open, readBody, refusal, send, type OddReply } from './odd-http';
import { startStorage, type StorageHit } from './odd-storage';

export type OddOptions = {
  /** The member that holds the rows of a page of calls. */
  readonly rowsUnder?: 'calls' | 'data';
  /** How often a call is looked at until it is over. */
  readonly pollsUntilDone?: number;
  readonly now?: () => number;
};

export type OddRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON (numbers as lossless-json gives them), undefined without a body. */
  readonly body: unknown;
  readonly at: number;
};

export type OddServer = {
  readonly baseUrl: string;
  readonly apiKey: string;
  requests(): readonly OddRequest[];
  placed(): readonly OddCall[];
  /** What reached the other host that keeps the recordings. */
  storageHits(): readonly StorageHit[];
  close(): Promise<void>;
};

/** A server for the same API, written apart from the sandbox and with every habit that the documentation allows. */
export async function startOddServer(options: OddOptions = {}): Promise<OddServer> {
  const now = options.now ?? Date.now;
  const rowsUnder = options.rowsUnder ?? 'calls';
  const apiKey = ['sk', 'live', 'odd-one_with-dashes', String(process.pid)].join('_');
  const requests: OddRequest[] = [];
  const calls = createOddCalls(options.pollsUntilDone ?? 3, now);
  const storage = await startStorage();

  const answer = (method: string, url: URL, body: unknown): OddReply => {
    const [, id = '', part = ''] = /^\/v1\/calls\/(\d+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    if (id !== '') return aboutCall(id, part);
    switch (`${method} ${url.pathname}`) {
      case 'POST /v1/call':
        return { status: 200, value: calls.place(body) };
      case 'GET /v1/calls': {
        const { page, total } = calls.page(url.searchParams);
        return { status: 200, value: { [rowsUnder]: page, total, next_page: null, api_build: '9f2c' } };
      }
      case 'GET /v1/agents':
        return { status: 200, value: { object: 'list', data: oddAgents } };
      case 'GET /v1/phone-numbers':
        return { status: 200, value: oddNumbers };
      case 'GET /v1/voices':
        return { status: 200, value: ['olivia', 'en-US-Standard-Journey-D'] };
      case 'GET /v1/billing':
        return { status: 200, value: { balance_cents: 12, currency: 'usd', balance_usd: null } };
      default:
        return refusal(404, 'not_found', `No ${url.pathname} in this house.`);
    }
  };

  const aboutCall = (id: string, part: string): OddReply => {
    const call = calls.find(id);
    if (call === undefined) return refusal(404, 'no_such_call', 'Nothing here.');
    if (part === '') return { status: 200, value: calls.look(call) };
    if (part === 'transcript') return { status: 200, value: calls.transcript(call) };
    if (part === 'audio') return { status: 302, headers: { Location: storage.urlOf(id) } };
    return refusal(404, 'not_found', `No ${part} in this house.`);
  };

  const serve = async (incoming: IncomingMessage): Promise<OddReply> => {
    const url = new URL(incoming.url ?? '/', 'http://odd.test');
    const text = await readBody(incoming);
    const body = text === '' ? undefined : parse(text);
    const method = incoming.method ?? '';
    requests.push({ method, path: url.pathname, query: Object.fromEntries(url.searchParams), body, at: now() });
    return incoming.headers.authorization === `Bearer ${apiKey}`
      ? answer(method, url, body)
      : refusal(401, 'unauthorized', 'Who are you?');
  };

  const server = createServer((incoming, response) => {
    void serve(incoming)
      .catch(() => refusal(400, 'bad_request', 'That could not be read.'))
      .then((reply) => {
        send(response, reply);
      });
  });

  const listening = await open(server);
  return {
    baseUrl: `${listening.origin}/v1`,
    apiKey,
    requests: () => [...requests],
    placed: () => calls.placed(),
    storageHits: () => storage.hits(),
    close: async () => {
      await listening.close();
      await storage.close();
    },
  };
}
