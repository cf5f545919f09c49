import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { giveBack } from '../memory/give-back';
import { Quiet } from '../memory/quiet';
import type { Format } from './file/format';
import type { Request } from './messages';
import { serve, type Served } from './serve';

/** How long nothing must have been asked before memory is given back, ms. */
const QUIET = 4_000;

/** What a thread does that owns a file: opens it, and answers until it is told to close. */
export function serveThread(format: Format, handlers: Served['handlers']): void {
  if (!parentPort) return;
  const port = parentPort;
  const { folder } = v.parse(v.object({ folder: v.string() }), workerData);
  const server = serve({ folder, format, handlers }, new Date(), (message) => port.postMessage(message));
  const quiet = new Quiet(QUIET, giveBack);
  port.on('message', (request: Request) => {
    quiet.await();
    server.handle(request);
    // Nothing is listened to any more, so the thread comes to its end.
    if (request.op === 'close') port.close();
  });
}
