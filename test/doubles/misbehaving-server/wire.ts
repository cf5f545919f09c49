import type { IncomingMessage, ServerResponse } from 'node:http';

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What a test may do to one connection. */
export type Wire = {
  /** A whole answer with this body, byte for byte. */
  send(status: number, headers?: Headers, body?: string | Uint8Array): void;
  /** A whole answer with a JSON body. */
  json(status: number, value: unknown, headers?: Headers): void;
  /** The head, with a length that promises more than comes, and a part of the body; then use `destroy` or `reset`. */
  part(status: number, headers: Headers, body: string | Uint8Array, promisedBytes: number): Promise<void>;
  /** Bytes past HTTP, such as a status line that is none; the connection is then closed. */
  bytes(raw: string | Uint8Array): void;
  /** Closes the connection. */
  destroy(): void;
  /** Resets the connection: the other side meets ECONNRESET. */
  reset(): void;
};

export function createWire(incoming: IncomingMessage, response: ServerResponse): Wire {
  return {
    send(status, headers = {}, body = '') {
      response.writeHead(status, mutable(headers));
      response.end(body);
    },
    json(status, value, headers = {}) {
      response.writeHead(status, { 'Content-Type': 'application/json', ...mutable(headers) });
      response.end(JSON.stringify(value));
    },
    part(status, headers, body, promisedBytes) {
      response.writeHead(status, { ...mutable(headers), 'Content-Length': String(promisedBytes) });
      return new Promise((resolve) => response.write(body, () => resolve()));
    },
    bytes: (raw) => void incoming.socket.end(raw),
    destroy: () => void incoming.socket.destroy(),
    reset: () => void incoming.socket.resetAndDestroy(),
  };
}

function mutable(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
