import { httpDateMs } from './http-date';

const LONGEST_MS = 3_600_000;

/**
 * Reads Retry-After: seconds or an HTTP-date (RFC 9110, 10.2.3). Milliseconds from `now` (Unix ms), at most one hour;
 * null where there is none or it makes no sense.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const at = httpDateMs(text);
  return at === null ? null : Math.min(Math.max(at - now, 0), LONGEST_MS);
}
