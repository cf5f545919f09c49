import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';

/** Visible ASCII only: a line break in a key would add a header of its own (RFC 9110, section 5.5). */
const HEADER_SAFE = /^[\x21-\x7e]+$/;

/** API notes 1.1, 1.2 and 1.10. Compression is not asked for: the size limit counts what arrives. */
export function requestHeaders(
  key: string,
  version: string,
  body: string | undefined,
): Result<Record<string, string>, Problem> {
  if (!HEADER_SAFE.test(key)) return fail(problem('key_malformed'));
  const headers: Record<string, string> = {
    Authorization: `Bearer ${key}`,
    Accept: 'application/json',
    'Accept-Encoding': 'identity',
    'X-ThunderPhone-Client': `thunderdial/${version}`,
  };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    headers['Content-Length'] = String(Buffer.byteLength(body));
  }
  return ok(headers);
}
