import type { Issues, Place } from './issues';
import { isObject } from './tool';

const METHODS: readonly unknown[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** A header's name (RFC 9110, 5.1). */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** A header's value: visible ASCII with spaces or tabs in between (RFC 9110, 5.5). */
const HEADER_VALUE = /^[!-~](?:[\t -~]*[!-~])?$/;

/** Where ThunderPhone sends a tool's arguments; the model does not see it (API notes 2.5). */
export function checkEndpoint(issues: Issues, at: Place, endpoint: unknown): void {
  if (!issues.object(at, endpoint, ['url', 'method', 'headers'], '"endpoint"')) return;
  const wrong = urlIssue(endpoint['url']);
  if (wrong !== null) issues.member(at, endpoint, 'url', wrong);
  if (Object.hasOwn(endpoint, 'method') && !METHODS.includes(endpoint['method'])) {
    issues.add([...at, 'method'], `"method" is one of ${METHODS.join(', ')}; without it POST.`);
  }
  if (Object.hasOwn(endpoint, 'headers')) checkHeaders(issues, [...at, 'headers'], endpoint['headers']);
}

function urlIssue(url: unknown): string | null {
  if (typeof url !== 'string') return 'An endpoint needs a "url".';
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:') return 'The "url" must be a whole address that begins with https://.';
  if (parsed.username !== '' || parsed.password !== '') {
    return 'No user name or password in the "url": put it into a header, which is kept in the keychain.';
  }
  return null;
}

function checkHeaders(issues: Issues, at: Place, headers: unknown): void {
  if (!isObject(headers)) return issues.add(at, '"headers" must be an object: { "name": "value" }.');
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(headers)) {
    const place = [...at, name];
    if (!HEADER_NAME.test(name)) issues.add(place, `"${name}" cannot be a header's name.`);
    if (seen.has(name.toLowerCase())) issues.add(place, `The header "${name}" is there twice.`);
    seen.add(name.toLowerCase());
    if (typeof value !== 'string' || !HEADER_VALUE.test(value)) {
      issues.add(
        place,
        `The value of "${name}" must be one line of letters, digits and signs of the ASCII set, not empty.`,
      );
    }
  }
}
