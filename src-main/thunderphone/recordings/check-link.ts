import { isLoopback } from '../../domain/account/base-url';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Endpoint } from '../credentials-port';

/**
 * Where a link to a recording leads, if it may be opened: https, or this computer where the API is on it too. A link with
 * a user name would make Node send an Authorization header; one that holds the account's key would carry it away.
 *
 * @param from the address that named it, for one that is relative
 */
export function checkLink(link: string, from: URL, { baseUrl, key }: Endpoint): Result<URL, Problem> {
  if (!URL.canParse(link, from)) return refused('it is no web address');
  const url = new URL(link, from);
  if (url.username !== '' || url.password !== '') return refused('it has a user name in it');
  if (holds(url.href, key) || link.includes('[key]')) return refused('it has the API key in it');
  const local = isLoopback(url.hostname);
  if (local && !isLoopback(new URL(baseUrl).hostname)) return refused('it leads to this computer');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return refused('it is not encrypted');
  return ok(url);
}

const refused = (why: string): Result<never, Problem> => fail(problem('recording_link_refused', { detail: why }));

function holds(href: string, key: string): boolean {
  if (href.includes(key)) return true;
  try {
    return decodeURIComponent(href).includes(key);
  } catch {
    return false;
  }
}
