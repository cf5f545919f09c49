import { isAppUrl } from './app-origin';

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['woff2', 'font/woff2'],
]);

// What the build writes: plain names in plain folders. No percent sign, so there is no encoding to be fooled by; no
// name that begins with a dot, so there is no way upwards.
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

export interface AppFile {
  /** Relative to the served folder, with `/` between its parts. */
  readonly path: string;
  readonly contentType: string;
}

/** The file that a request may have, judged by its address alone; null means 404. */
export function appFileOf(method: string, url: string): AppFile | null {
  if (method !== 'GET' || !isAppUrl(url)) return null;
  const path = pathOf(url);
  if (path === '/' || path === '') return appFileOf(method, new URL('/index.html', url).href);
  if (!PLAIN_PATH.test(path)) return null;
  const dot = path.lastIndexOf('.');
  const contentType = CONTENT_TYPES.get(path.slice(dot + 1));
  return dot > 0 && contentType !== undefined ? { path: path.slice(1), contentType } : null;
}

/** The path as it was written: a URL parser has already resolved `..` by the time it says `pathname`. */
function pathOf(url: string): string {
  const afterScheme = url.slice(url.indexOf('//') + 2);
  const path = afterScheme.slice(afterScheme.search(/[/?#]|$/));
  return path.slice(0, path.search(/[?#]|$/));
}
