import { isObject, readJson, writeJson } from '../json';

/** Shorter than this, a text stands in answers by chance, and none is a secret. */
const SHORTEST_STRUCK = 4;
/** From this length on it is struck out also within a word; shorter ones would damage ids that happen to hold them. */
const SHORTEST_WITHIN = 8;

/**
 * An answer without the words that its request carried: a server that echoes them must not bring them into a message,
 * the record or a log. JSON is searched as it reads, since the same text may be written with escapes.
 */
export function strikeOut(text: string, secrets: readonly string[]): string {
  const patterns = [...new Set(secrets.flatMap(writings))]
    .filter((secret) => secret.length >= SHORTEST_STRUCK)
    .sort((a, b) => b.length - a.length)
    .map(patternOf);
  if (patterns.length === 0) return text;
  const strike = (part: string): string =>
    patterns.reduce((rest, pattern) => rest.replace(pattern, '[credential]'), part);
  const json = readJson(text);
  return json.ok ? writeJson(struck(json.value, strike)) : strike(text);
}

/** As it is, and as it stands in a request that a message quotes: in JSON, with and without other characters than ASCII. */
function writings(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, json, json.replace(/[\u0080-\uffff]/g, asEscape)];
}

const asEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function patternOf(secret: string): RegExp {
  const literal = secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const within = secret.length >= SHORTEST_WITHIN;
  return new RegExp(within ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}

function struck(value: unknown, strike: (part: string) => string): unknown {
  if (typeof value === 'string') return strike(value);
  if (Array.isArray(value)) return value.map((each: unknown) => struck(each, strike));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [strike(name), struck(each, strike)]));
}
