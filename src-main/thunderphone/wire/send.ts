import { setMaxListeners } from 'node:events';
import type { Problem } from '../../domain/problem/problem';
import type { Ask, Exchange, Send } from './ask';
import { createConnections } from './connections';
import { exchange } from './exchange';
import { requestHeaders } from './headers';
import { requestUrl } from './request-url';

/** 30 s, as in all official samples (API notes, section 11). */
const TIME_LIMIT_MS = 30_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Too short to be a key, and likely to stand in an answer by chance. */
const SHORTEST_REDACTED = 8;

export interface WireOptions {
  /** The program's version, told to the server (API notes 1.10). */
  readonly version: string;
  readonly timeLimitMs?: number;
  readonly maxAnswerBytes?: number;
  /** Ends every request under way and all connections. */
  readonly signal?: AbortSignal;
}

/** The one way out to the network. */
export function createSend(options: WireOptions): Send {
  const connections = createConnections();
  if (options.signal) {
    // One listener for each request under way: more than ten at once are no leak, as Node would warn.
    setMaxListeners(0, options.signal);
    options.signal.addEventListener('abort', connections.close, { once: true });
  }

  return async (ask: Ask): Promise<Exchange> => {
    const { endpoint, method, path, body } = ask;
    const url = requestUrl(endpoint.baseUrl, path, ask.query);
    if (!url.ok) return notSent(url.error);
    const headers = requestHeaders(endpoint.key, options.version, body);
    if (!headers.ok) return notSent(headers.error);
    const outcome = await exchange({
      method,
      url: url.value,
      headers: headers.value,
      body,
      agent: connections.agentFor(method, url.value.protocol === 'https:'),
      timeLimitMs: ask.timeLimitMs ?? options.timeLimitMs ?? TIME_LIMIT_MS,
      maxBytes: options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
      signal: options.signal,
    });
    return outcome.kind === 'answer' ? { ...outcome, text: withoutKey(outcome.text, endpoint.key) } : outcome;
  };
}

const notSent = (problem: Problem): Exchange => ({ kind: 'no_answer', problem, sent: false });

/** A server that echoes its request must not bring the key into a message, the record or a log. */
const withoutKey = (text: string, key: string): string =>
  key.length < SHORTEST_REDACTED ? text : text.replaceAll(key, '[key]');
