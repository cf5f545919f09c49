// Entry of the storage's own thread: the database is synchronous, and its native code is loaded here and nowhere else.
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import type { Request } from './messages';
import { serve } from './serve';

const { folder } = v.parse(v.object({ folder: v.string() }), workerData);

if (parentPort) {
  const port = parentPort;
  const server = serve(folder, new Date(), (message) => port.postMessage(message));
  port.on('message', (request: Request) => {
    server.handle(request);
    // Nothing is listened to any more, so the thread comes to its end.
    if (request.op === 'close') port.close();
  });
}
