import * as http from 'node:http';
import * as https from 'node:https';
import { later } from '../../domain/later';
import { problem } from '../../domain/problem/make-problem';
import type { ProblemExtra } from '../../domain/problem/make-problem';
import type { ProblemCode } from '../../domain/problem/problem';
import type { Answer, Ask, Exchange } from './ask';
import { collect } from './collect';
import type { Headers } from './headers';
import type { Phase } from './trouble';
import { connectionTrouble, outOfTime } from './trouble';
import { whenReady } from './when-ready';

export interface Prepared {
  readonly method: Ask['method'];
  readonly url: URL;
  readonly agent: http.Agent;
  readonly timeLimitMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

/** What is written once the connection stands. */
export interface Words {
  readonly headers: Headers;
  readonly body: string | undefined;
}

/** One exchange, from the opening of its connection on. */
export interface Begun {
  /** Hands over what is to be written; the time limit counts from here. Once. */
  readonly send: (words: Words) => Promise<Exchange>;
  /** Whether it has come to its end, before or after it was sent. */
  readonly isOver: () => boolean;
  /** Ends it, unless words were handed over. */
  readonly close: () => void;
}

/**
 * Opens a connection, and, once it is told what, sends one request and reads one answer.
 *
 * It stands on Node's own HTTP and not on Electron's `net.fetch`, because Chromium sends a request again by itself when
 * a kept connection breaks; and not on the global `fetch`, which does not tell whether anything had left before an
 * error. `node:http` sends once, follows no redirect, and shows each step.
 */
export function beginExchange({ method, url, agent, timeLimitMs, maxBytes, signal }: Prepared): Begun {
  const outcome = later<Exchange>();
  let phase: Phase = 'connecting';
  let words: Words | null = null;
  let limit: NodeJS.Timeout | undefined;
  let settled = false;
  let answered = false;
  // Node writes nothing, not even the head, before `end`.
  const request = (url.protocol === 'https:' ? https : http).request(url, { method, agent });

  const settle = (what: Exchange): void => {
    if (settled) return;
    settled = true;
    clearTimeout(limit);
    signal?.removeEventListener('abort', quit);
    // Whatever is still under way has no reader any more; a complete answer has let go of its connection by now.
    if (what.kind === 'no_answer') request.destroy();
    outcome.resolve(what);
  };
  const stop = (code: ProblemCode, extra: ProblemExtra = {}): void => {
    settle({ kind: 'no_answer', problem: problem(code, extra), sent: phase === 'sent' });
  };
  const quit = (): void => {
    stop(phase === 'sent' ? 'network_broken' : 'network_unreachable');
  };
  const write = (): void => {
    if (settled || phase !== 'ready' || words === null) return;
    phase = 'sent';
    for (const [name, value] of Object.entries(words.headers)) request.setHeader(name, value);
    request.end(words.body);
  };

  request.once('socket', (socket) => {
    whenReady(socket, (reached) => {
      if (settled) return;
      phase = reached;
      write();
    });
  });
  request.once('response', (response) => {
    answered = true;
    // An answer to what was not asked is none.
    if (phase !== 'sent') return stop(connectionTrouble(phase, 'ECONNRESET'));
    collect(response, maxBytes, (body) => {
      if (body.kind === 'whole') settle({ kind: 'answer', ...head(response), text: body.text });
      else if (body.kind === 'broken') stop(connectionTrouble(phase, body.code));
      else stop('answer_unreadable', { detail: `longer than ${String(maxBytes)} bytes` });
    });
  });
  // Stays for good: an error after the outcome is settled must not become an uncaught one.
  request.on('error', (error: NodeJS.ErrnoException) => {
    stop(connectionTrouble(phase, error.code ?? ''));
  });
  // An answer that is none (an unasked upgrade, say) ends the connection without any other event.
  request.once('close', () => {
    if (!answered) stop(connectionTrouble(phase, 'ECONNRESET'));
  });
  signal?.addEventListener('abort', quit);
  if (signal?.aborted === true) quit();

  return {
    send: (given) => {
      if (!settled) limit = setTimeout(() => stop(outOfTime(phase)), timeLimitMs);
      words = given;
      write();
      return outcome.promise;
    },
    isOver: () => settled,
    close: () => {
      if (words === null) stop('network_unreachable');
    },
  };
}

const head = (response: http.IncomingMessage): Omit<Answer, 'kind' | 'text'> => ({
  status: response.statusCode ?? 0,
  contentType: response.headers['content-type'] ?? '',
  retryAfter: response.headers['retry-after'] ?? null,
  date: response.headers.date ?? null,
  location: response.headers.location ?? null,
});
