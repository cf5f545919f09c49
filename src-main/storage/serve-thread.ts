import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import type { Format } from './file/format';
import type { Request } from './messages';
import { serve, type Served } from './serve';

/** What a thread does that owns a file: opens it, and answers until it is told to close. */
export function serveThread(format: Format, handlers: Served['handlers']): void {
  if (!parentPort) return;
  const port = parentPort;
  const { folder } = v.parse(v.object({ folder: v.string() }), workerData);
  const server = serve({ folder, format, handlers }, new Date(), (message) => port.postMessage(message));
  port.on('message', (request: Request) => {
    server.handle(request);
    // Nothing is listened to any more, so the thread comes to its end.
    if (request.op === 'close') port.close();
  });
}
