import { problem } from '../problem/make-problem';
import type { Problem } from '../problem/problem';
import type { Result } from '../result';
import { fail, ok } from '../result';

/** API notes 1.1. */
export const DEFAULT_BASE_URL = 'https://api.thunderphone.com/v1';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host name, as a URL tells it, is this computer. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

/** Reads an API base URL: https, or http to this computer only; no credentials, query or fragment. */
export function readBaseUrl(text: string): Result<string, Problem> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(DEFAULT_BASE_URL);
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  if (!url || url.hostname === '' || url.username || url.password || url.search || url.hash || /\s/.test(trimmed)) {
    return fail(problem('base_url_malformed'));
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return fail(problem('base_url_insecure'));
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail(problem('base_url_malformed'));
  return ok(`${url.origin}${url.pathname.replace(/\/+$/, '')}`);
}
