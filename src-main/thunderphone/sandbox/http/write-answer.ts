import type { IncomingMessage, ServerResponse } from 'node:http';
import { assertNever } from '../../../domain/result';
import type { Delivery } from '../faults/deliver';
import type { Answer } from './answer';

/**
 * Sends what a request is to get: all of an answer, half of it, or a closed connection. `now` (Unix ms) is what the
 * answer's Date says: a sandbox whose clock was turned must not tell another time there than in its calls.
 */
export function writeDelivery(
  delivery: Delivery,
  incoming: IncomingMessage,
  response: ServerResponse,
  now: number,
): void {
  switch (delivery.kind) {
    case 'answer':
      writeHead(delivery.answer, response, now);
      response.end(delivery.answer.body);
      return;
    case 'part-then-reset': {
      const { answer } = delivery;
      writeHead(answer, response, now);
      // Only once the first half has left does the reset fall into the body.
      response.write(answer.body.subarray(0, Math.ceil(answer.body.length / 2)), () =>
        incoming.socket.resetAndDestroy(),
      );
      return;
    }
    case 'hang-up':
      incoming.socket.destroy();
      return;
    default:
      assertNever(delivery);
  }
}

function writeHead(answer: Answer, response: ServerResponse, now: number): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': String(answer.body.length),
    Date: new Date(now).toUTCString(),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
