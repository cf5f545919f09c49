import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listening = { readonly origin: string; close(): Promise<void> };

/** Loopback only: the sandbox is never reachable from another machine. */
const HOST = '127.0.0.1';

/** Starts listening (port 0: any free one). Rejects when the port is taken. */
export async function listen(
  port: number,
  onRequest: (incoming: IncomingMessage, response: ServerResponse) => void,
): Promise<Listening> {
  const server = createServer(onRequest);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    origin: `http://${HOST}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Kept-alive and stalled connections would hold the close back for as long as the client likes.
        server.closeAllConnections();
      }),
  };
}
