import type { IncomingMessage } from 'node:http';

export type Collected =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'broken'; readonly code: string };

/** Reads an answer's body to its end, up to `maxBytes`. A body that stops before its announced end is `broken`. */
export function collect(response: IncomingMessage, maxBytes: number, done: (body: Collected) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > maxBytes) done({ kind: 'too_large' });
    else parts.push(part);
  });
  response.once('end', () => {
    done(response.complete ? { kind: 'whole', text: decode(parts) } : { kind: 'broken', code: 'ECONNRESET' });
  });
  response.once('error', (error: NodeJS.ErrnoException) => {
    done({ kind: 'broken', code: error.code ?? '' });
  });
  response.once('close', () => {
    done({ kind: 'broken', code: 'ECONNRESET' });
  });
}

// A stray byte in a name must not cost the whole list: it becomes U+FFFD. A byte order mark is dropped.
const decode = (parts: readonly Buffer[]): string => new TextDecoder('utf-8').decode(Buffer.concat(parts));
