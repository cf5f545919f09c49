import { setMaxListeners } from 'node:events';
import type { Problem } from '../../domain/problem/problem';
import type { Answer, Exchange, Open, Opened } from './ask';
import { createConnections } from './connections';
import { beginExchange } from './exchange';
import { bodyHeaders, requestHeaders } from './headers';
import { requestUrl } from './request-url';
import { strikeOut } from './strike-out';

/** 30 s, as in all official samples (API notes, section 11). */
const TIME_LIMIT_MS = 30_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Too short to be a key, and likely to stand in an answer by chance. */
const SHORTEST_REDACTED = 8;
/** A header's value that is shorter is no secret, and a word of every message. */
const SHORTEST_SECRET = 4;

export interface WireOptions {
  /** The program's version, told to the server (API notes 1.10). */
  readonly version: string;
  readonly timeLimitMs?: number;
  readonly maxAnswerBytes?: number;
  /** Ends every request under way and all connections. */
  readonly signal?: AbortSignal;
}

/** The one way out to the network. */
export function createOpen(options: WireOptions): Open {
  const connections = createConnections();
  if (options.signal) {
    // One listener for each request under way: more than ten at once are no leak, as Node would warn.
    setMaxListeners(0, options.signal);
    options.signal.addEventListener('abort', connections.close, { once: true });
  }

  return ({ endpoint, method, path, query, timeLimitMs, secrets: passedOn = [], withoutKey: isOpenToAll = false }) => {
    const url = requestUrl(endpoint.baseUrl, path, query);
    if (!url.ok) return neverOpened(url.error);
    const headers = requestHeaders(isOpenToAll ? null : endpoint.key, options.version);
    if (!headers.ok) return neverOpened(headers.error);
    const begin = () =>
      beginExchange({
        method,
        url: url.value,
        agent: connections.agentFor(method, url.value.protocol === 'https:'),
        timeLimitMs: timeLimitMs ?? options.timeLimitMs ?? TIME_LIMIT_MS,
        maxBytes: options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
        signal: options.signal,
      });
    const ahead = begin();
    return {
      send: async (body, secrets = []) => {
        const exchange = ahead.isOver() ? begin() : ahead;
        const outcome = await exchange.send({ headers: { ...headers.value, ...bodyHeaders(body) }, body });
        if (outcome.kind !== 'answer') return outcome;
        const clean = withoutSecrets(outcome, endpoint.key, secrets);
        return { ...clean, text: strikeOut(clean.text, passedOn) };
      },
      close: ahead.close,
    };
  };
}

const neverOpened = (problem: Problem): Opened => ({
  send: (): Promise<Exchange> => Promise.resolve({ kind: 'no_answer', problem, sent: false }),
  close: () => undefined,
});

/** A server that echoes its request must not bring the key into a message, the record or a log. */
function withoutSecrets(answer: Answer, key: string, secrets: readonly string[]): Answer {
  const text = struck(answer.text, key, SHORTEST_REDACTED);
  // Nobody is shown the text of a success, and it is not to be spoilt: a secret may be a word that stands in it.
  if (answer.status < 300) return { ...answer, text };
  const asSent = secrets.flatMap((secret) => [escaped(escaped(secret)), escaped(secret), secret]);
  return { ...answer, text: asSent.reduce((left, secret) => struck(left, secret, SHORTEST_SECRET), text) };
}

/** As it stands in JSON; twice escaped, in a text in JSON that quotes the request. */
const escaped = (secret: string): string => JSON.stringify(secret).slice(1, -1);

const struck = (text: string, secret: string, shortest: number): string =>
  secret.length < shortest ? text : text.replaceAll(secret, '[key]');
