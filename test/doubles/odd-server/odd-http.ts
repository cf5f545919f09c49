import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stringify } from 'lossless-json';

export type OpenServer = { readonly origin: string; close(): Promise<void> };

/** Opens a server on any free local port. */
export async function open(server: Server): Promise<OpenServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export type OddReply = {
  readonly status: number;
  readonly value?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Errors in words of its own: `error` and `message`, no `detail`. */
export const refusal = (status: number, error: string, message: string): OddReply => ({
  status,
  value: { error, message },
});

/** Sends JSON with a content type that says more than it must. */
export function send(response: ServerResponse, { status, value, headers = {} }: OddReply): void {
  response.writeHead(status, { 'content-type': 'application/json;profile="odd"; charset=utf-8', ...headers });
  response.end(value === undefined ? undefined : stringify(value));
}
