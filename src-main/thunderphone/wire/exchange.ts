import * as http from 'node:http';
import * as https from 'node:https';
import { problem } from '../../domain/problem/make-problem';
import type { ProblemExtra } from '../../domain/problem/make-problem';
import type { ProblemCode } from '../../domain/problem/problem';
import type { Answer, Ask, Exchange } from './ask';
import { collect } from './collect';
import type { Phase } from './trouble';
import { connectionTrouble, outOfTime } from './trouble';
import { whenReady } from './when-ready';

export interface Prepared {
  readonly method: Ask['method'];
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  readonly agent: http.Agent;
  readonly timeLimitMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends one request and reads one answer.
 *
 * It stands on Node's own HTTP and not on Electron's `net.fetch`, because Chromium sends a request again by itself when
 * a kept connection breaks; and not on the global `fetch`, which does not tell whether anything had left before an
 * error. `node:http` sends once, follows no redirect, and shows each step.
 */
export function exchange(prepared: Prepared): Promise<Exchange> {
  return new Promise((resolve) => {
    let phase: Phase = 'connecting';
    let settled = false;
    let answered = false;
    const request = (prepared.url.protocol === 'https:' ? https : http).request(prepared.url, {
      method: prepared.method,
      headers: prepared.headers,
      agent: prepared.agent,
    });

    const settle = (outcome: Exchange): void => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      prepared.signal?.removeEventListener('abort', quit);
      // Whatever is still under way has no reader any more; a complete answer has let go of its connection by now.
      if (outcome.kind === 'no_answer') request.destroy();
      resolve(outcome);
    };
    const stop = (code: ProblemCode, extra: ProblemExtra = {}): void => {
      settle({ kind: 'no_answer', problem: problem(code, extra), sent: phase === 'sent' });
    };
    const quit = (): void => {
      stop(phase === 'sent' ? 'network_broken' : 'network_unreachable');
    };
    const limit = setTimeout(() => {
      stop(outOfTime(phase));
    }, prepared.timeLimitMs);

    request.once('socket', (socket) => {
      whenReady(socket, (reached) => {
        if (settled) return;
        phase = reached;
        if (reached === 'sent') request.end(prepared.body);
      });
    });
    request.once('response', (response) => {
      answered = true;
      collect(response, prepared.maxBytes, (body) => {
        if (body.kind === 'whole') settle({ kind: 'answer', ...head(response), text: body.text });
        else if (body.kind === 'broken') stop(connectionTrouble(phase, body.code));
        else stop('answer_unreadable', { detail: `longer than ${String(prepared.maxBytes)} bytes` });
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
    prepared.signal?.addEventListener('abort', quit);
    if (prepared.signal?.aborted === true) quit();
  });
}

const head = (response: http.IncomingMessage): Omit<Answer, 'kind' | 'text'> => ({
  status: response.statusCode ?? 0,
  contentType: response.headers['content-type'] ?? '',
  retryAfter: response.headers['retry-after'] ?? null,
  date: response.headers.date ?? null,
});
