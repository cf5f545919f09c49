import * as http from 'node:http';
import * as https from 'node:https';
import type { Socket } from 'node:net';
import { later } from '../../domain/later';
import type { TransportProblemCode } from '../../domain/problem/problem';
import { connectionTrouble, type Phase } from '../wire/trouble';
import { whenReady } from '../wire/when-ready';

/** What is asked of the storage, beside the file: a part of it, if that is still the same. */
export interface Part {
  readonly from: number;
  /** An ETag or a date that names the version of the file. */
  readonly version: string;
}

export type SoundAnswer =
  | { readonly kind: 'answer'; readonly response: http.IncomingMessage; readonly close: () => void }
  | { readonly kind: 'trouble'; readonly code: TransportProblemCode };

export interface SoundAsk {
  readonly url: URL;
  readonly part: Part | null;
  /** Ms without a byte after which the connection counts as lost. */
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

/**
 * One request to the storage of recordings, over a connection of its own. It carries nothing of the account: no key, no
 * cookie, no name of this program. Answers once the head of the answer is there; its body is for the caller to read.
 */
export function requestSound({ url, part, stallMs, signal }: SoundAsk): Promise<SoundAnswer> {
  const outcome = later<SoundAnswer>();
  let phase: Phase = 'connecting';
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    method: 'GET',
    agent: false,
    signal,
    timeout: stallMs,
    headers: {
      Accept: 'audio/*, application/octet-stream;q=0.8, */*;q=0.1',
      'Accept-Encoding': 'identity',
      ...range(part),
    },
  });
  request.once('socket', (socket: Socket) => whenReady(socket, (reached) => (phase = reached)));
  request.once('finish', () => (phase = phase === 'ready' ? 'sent' : phase));
  request.once('response', (response) => outcome.resolve({ kind: 'answer', response, close: () => request.destroy() }));
  request.on('timeout', () => request.destroy(Object.assign(new Error('stalled'), { code: 'ETIMEDOUT' })));
  // Stays for good: what breaks after the head is told by the body.
  request.on('error', (error: NodeJS.ErrnoException) =>
    outcome.resolve({ kind: 'trouble', code: connectionTrouble(phase, error.code ?? '') }),
  );
  request.once('close', () => outcome.resolve({ kind: 'trouble', code: connectionTrouble(phase, 'ECONNRESET') }));
  request.end();
  return outcome.promise;
}

const range = (part: Part | null): http.OutgoingHttpHeaders =>
  part === null ? {} : { Range: `bytes=${part.from}-`, 'If-Range': part.version };
