import { isObject, readJson, writeJson } from '../json';

/** Too short to be a secret by itself, and likely to stand in an answer by chance. */
const SHORTEST_STRUCK = 4;

/**
 * An answer without the words that its request carried: a server that echoes them must not bring them into a message,
 * the record or a log. JSON is searched as it reads, since the same text may be written with escapes.
 */
export function strikeOut(text: string, secrets: readonly string[]): string {
  const long = secrets.filter((secret) => secret.length >= SHORTEST_STRUCK).sort((a, b) => b.length - a.length);
  if (long.length === 0) return text;
  const strike = (part: string): string => long.reduce((rest, secret) => rest.replaceAll(secret, '[credential]'), part);
  const json = readJson(text);
  return json.ok ? writeJson(struck(json.value, strike)) : strike(text);
}

function struck(value: unknown, strike: (part: string) => string): unknown {
  if (typeof value === 'string') return strike(value);
  if (Array.isArray(value)) return value.map((each: unknown) => struck(each, strike));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [strike(name), struck(each, strike)]));
}
