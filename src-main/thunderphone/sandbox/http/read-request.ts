import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Bytes of body that are accepted; more is answered with 413. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** Beyond this the rest is not even drained: whoever sends it is cut off. */
const MAX_DRAINED_BYTES = 16 * MAX_BODY_BYTES;

export type SeenRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly bodyTooLarge: boolean;
};

/** Reads one whole request. Rejects when the sender goes away before its end. */
export async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  // The base only completes the relative form; a target like `//host/x` must not become a host.
  const url = new URL(`http://sandbox${incoming.url?.startsWith('/') ? incoming.url : '/'}`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_DRAINED_BYTES) {
      incoming.destroy();
      break;
    }
    // Draining lets the sender finish and then read the 413, instead of meeting a broken pipe.
    if (size <= MAX_BODY_BYTES) chunks.push(bytes);
  }
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks),
    bodyTooLarge: size > MAX_BODY_BYTES,
  };
}
