import { ANYTHING, type HistoryQuery } from './history-query';
import { terms } from './terms';

/** A term that says nothing: as typed, and what would be understood in its place. */
export interface WrongTerm {
  readonly text: string;
  readonly says: string;
}

export interface ReadQuery {
  readonly query: HistoryQuery;
  readonly wrong: readonly WrongTerm[];
}

/** `word:value`, where the value may be in quotes, a quote in it doubled; else quoted words; else a word. */
const PIECE = /([a-z]+):("(?:[^"]|"")*"?|[^\s"]*)|"[^"]*"?|[^\s"]+/gi;

/**
 * What was typed into the search field: terms as in `status:failed agent:"Night desk" longer:2m`, and words to look for.
 * A term that is not understood narrows nothing and is told; a word before a colon that is no term is a word.
 */
export function readQuery(typed: string): ReadQuery {
  let query = ANYTHING;
  const wrong: WrongTerm[] = [];
  const words: string[] = [];
  for (const [piece, name = '', value = ''] of typed.matchAll(PIECE)) {
    const key = name.toLowerCase();
    const term = Object.hasOwn(terms, key) ? terms[key] : undefined;
    if (term === undefined) {
      words.push(piece);
      continue;
    }
    const read = term(unquoted(value), query);
    if ('query' in read) query = read.query;
    else wrong.push({ text: value.startsWith('"') ? `${key}:${quoted(unquoted(value))}` : piece, says: read.says });
  }
  return { query: { ...query, text: words.join(' ') }, wrong };
}

const unquoted = (value: string): string =>
  (value.startsWith('"')
    ? value
        .slice(1)
        .replace(/(^|[^"])((?:"")*)"$/, '$1$2')
        .replaceAll('""', '"')
    : value
  ).trim();

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
