import { readBaseUrl } from '../../domain/account/base-url';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Query } from './ask';

/** Where a request goes. The base URL is checked once more: a key is never sent unencrypted, or to a default host. */
export function requestUrl(baseUrl: string, path: string, query: Query = {}): Result<URL, Problem> {
  if (baseUrl.trim() === '') return fail(problem('base_url_malformed'));
  const base = readBaseUrl(baseUrl);
  if (!base.ok) return base;
  const url = new URL(base.value + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return ok(url);
}
