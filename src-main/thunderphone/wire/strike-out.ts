import { isObject, readJson, writeJson } from '../json';

/** Shorter than this, a text stands in answers by chance, and none is a secret. */
const SHORTEST_STRUCK = 4;
/** From this length on it is struck out also within a word; shorter ones would damage ids that happen to hold them. */
const SHORTEST_WITHIN = 8;

/** Words that no answer may bring back, and what stands in their place. */
export interface Hidden {
  readonly words: readonly string[];
  readonly mark: '[key]' | '[credential]';
}

/**
 * An answer without the words that its request carried: a server that echoes them must not bring them into a message,
 * the record or a log. JSON is searched as it reads, since the same text may be written with escapes. Where none of them
 * stands, the text is given back as it came.
 */
export function strikeOut(text: string, hidden: readonly Hidden[]): string {
  const searches = hidden
    .flatMap(({ words, mark }) => [...new Set(words.flatMap(writings))].map((word) => ({ word, mark })))
    .filter(({ word }) => word.length >= SHORTEST_STRUCK)
    .sort((a, b) => b.word.length - a.word.length);
  const words = searches.map(({ word }) => word);
  if (!mayHold(text, words)) return text;
  const patterns = searches.map(({ word, mark }) => ({ pattern: patternOf(word), mark }));
  let times = 0;
  const strike = (part: string): string => {
    const rest = patterns.reduce((left, { pattern, mark }) => left.replace(pattern, mark), part);
    if (rest !== part) times += 1;
    return rest;
  };
  const json = readJson(text);
  if (!json.ok) return strike(text);
  const clean = struck(json.value, strike);
  return times > 0 ? writeJson(clean) : text;
}

/** An escape that JSON does not ask for, and that a word of plain ASCII could hide behind; and any escape by number. */
const NEEDLESS_ESCAPE = /\\(?:u00[2-7]|\/)/i;
const ANY_ESCAPE = /\\[u/]/i;

/** False where it is plain without reading the JSON: most answers, of which some are megabytes, hold none of the words. */
function mayHold(text: string, words: readonly string[]): boolean {
  if (words.some((word) => text.includes(word) || text.includes(asInJson(word)))) return true;
  return words.length > 0 && (words.every(isPlainAscii) ? NEEDLESS_ESCAPE : ANY_ESCAPE).test(text);
}

const isPlainAscii = (word: string): boolean => /^[ -~]*$/.test(word);

/** As it is, and as it stands in a request that a message quotes: in JSON, with and without other characters than ASCII. */
function writings(secret: string): readonly string[] {
  const json = asInJson(secret);
  return [secret, json, json.replace(/[\u0080-\uffff]/g, asEscape)];
}

const asInJson = (text: string): string => JSON.stringify(text).slice(1, -1);

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
