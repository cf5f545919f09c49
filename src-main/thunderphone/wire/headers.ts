import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';

export type Headers = Readonly<Record<string, string>>;

/** Visible ASCII only: a line break in a key would add a header of its own (RFC 9110, section 5.5). */
const HEADER_SAFE = /^[\x21-\x7e]+$/;

/** API notes 1.1, 1.2 and 1.10; no key for what needs none. Compression is not asked for: the size limit counts what arrives. */
export function requestHeaders(key: string | null, version: string): Result<Headers, Problem> {
  if (key !== null && !HEADER_SAFE.test(key)) return fail(problem('key_malformed'));
  return ok({
    ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
    Accept: 'application/json',
    'Accept-Encoding': 'identity',
    'X-ThunderPhone-Client': `thunderdial/${version}`,
  });
}

/** What a body adds to them; nothing where there is none. */
export const bodyHeaders = (body: string | undefined): Headers =>
  body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
