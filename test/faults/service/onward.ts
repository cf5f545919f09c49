import { request } from 'node:http';
import type { SeenRequest } from '../../doubles/misbehaving-server/misbehaving-server';

export interface Passed {
  readonly status: number;
  readonly contentType: string;
  readonly date: string;
  readonly body: string;
}

/** Hands a request on to the server behind, as a gateway does, and brings its whole answer back. */
export function handOn(behind: string, seen: SeenRequest, body = seen.body): Promise<Passed> {
  const url = new URL(behind);
  url.pathname = seen.path;
  for (const [name, value] of Object.entries(seen.query)) url.searchParams.set(name, value);
  const headers = {
    authorization: String(seen.headers['authorization'] ?? ''),
    ...(body === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const going = request(url, { method: seen.method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          contentType: answer.headers['content-type'] ?? '',
          date: answer.headers.date ?? '',
          body: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    going.on('error', reject);
    going.end(body);
  });
}
