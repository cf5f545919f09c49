import type { Place } from './remark';

/** `word:value`, where the value may be in quotes, a quote in it doubled; else quoted words; else a word. */
const PIECE = /([a-z]+):("(?:[^"]|"")*"?|[^\s"]*)|"[^"]*"?|[^\s"]+/gi;

/** One term, word or quoted text of what was typed. */
export interface Piece {
  readonly text: string;
  /** Before a colon, in small letters; empty: a word, or several in quotes. */
  readonly name: string;
  /** Behind the colon, as typed and as meant. */
  readonly behind: string;
  readonly value: string;
  readonly at: Place;
}

/** What was typed, piece by piece, in order; between them there is nothing but white space. */
export const piecesOf = (typed: string): readonly Piece[] => [...typed.matchAll(PIECE)].map(pieceOf);

function pieceOf(match: RegExpExecArray): Piece {
  const [text, word = '', behind = ''] = match;
  const at = { from: match.index, to: match.index + text.length };
  return { text, name: word.toLowerCase(), behind, value: unquoted(behind), at };
}

/** What a value means that is written with quotes, or with the first of them. */
export const unquoted = (value: string): string =>
  (value.startsWith('"')
    ? value
        .slice(1)
        .replace(/(^|[^"])((?:"")*)"$/, '$1$2')
        .replaceAll('""', '"')
    : value
  ).trim();
