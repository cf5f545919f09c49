import { setMaxListeners } from 'node:events';
import type { Problem } from '../../domain/problem/problem';
import type { Exchange, Open, Opened } from './ask';
import { createConnections } from './connections';
import { beginExchange } from './exchange';
import { bodyHeaders, requestHeaders } from './headers';
import { requestUrl } from './request-url';
import { strikeOut } from './strike-out';

/** 30 s, as in all official samples (API notes, section 11). */
const TIME_LIMIT_MS = 30_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

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
        // Nobody is shown the text of a success, and it is not to be spoilt: a tool's secret may be a word that stands in it.
        const shown = outcome.status < 300 ? [] : secrets;
        const text = strikeOut(outcome.text, [
          { words: [endpoint.key], mark: '[key]' },
          { words: [...passedOn, ...shown], mark: '[credential]' },
        ]);
        return { ...outcome, text };
      },
      close: ahead.close,
    };
  };
}

const neverOpened = (problem: Problem): Opened => ({
  send: (): Promise<Exchange> => Promise.resolve({ kind: 'no_answer', problem, sent: false }),
  close: () => undefined,
});
