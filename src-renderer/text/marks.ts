/** A piece of a text; `hit` when it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text as it is compared, with where in the text each of its UTF-16 units comes from. */
interface Compared {
  readonly chars: string;
  readonly sources: readonly { readonly from: number; readonly to: number }[];
}

/** Where a search hits in a text: each of its words anywhere, case and accents aside. */
export function textPieces(text: string, query: string): readonly Piece[] {
  const words = query.split(/\s+/).map((word) => compare(word, foldChar).chars);
  return split(text, words, compare(text, foldChar));
}

/** Where a search hits in a formatted number: only digits count, as typed together or word by word. */
export function numberPieces(number: string, query: string): readonly Piece[] {
  const words = [query, ...query.split(/\s+/)].map((word) => compare(word, onlyDigit).chars);
  return split(number, words, compare(number, onlyDigit));
}

const foldChar = (char: string): string => char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const onlyDigit = (char: string): string => (/\d/.test(char) ? char : '');

function compare(text: string, form: (char: string) => string): Compared {
  let chars = '';
  const sources: { from: number; to: number }[] = [];
  let index = 0;
  for (const char of text) {
    const formed = form(char);
    chars += formed;
    for (let unit = 0; unit < formed.length; unit += 1) sources.push({ from: index, to: index + char.length });
    index += char.length;
  }
  return { chars, sources };
}

function split(text: string, words: readonly string[], { chars, sources }: Compared): readonly Piece[] {
  const hit = new Set<number>();
  for (const word of words) {
    for (let at = word === '' ? -1 : chars.indexOf(word); at >= 0; at = chars.indexOf(word, at + 1)) {
      const end = sources[at + word.length - 1]?.to ?? 0;
      for (let index = sources[at]?.from ?? end; index < end; index += 1) hit.add(index);
    }
  }
  const found: Piece[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && hit.has(index) === hit.has(start)) continue;
    found.push({ text: text.slice(start, index), hit: hit.has(start) });
    start = index;
  }
  return found;
}

/** A piece of a text by where it stands, in UTF-16 units: from the first up to, not including, the last. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Finds phrases in one text as a person reads it, case and accents aside; none overlaps another. */
export function phraseFinder(text: string): (phrase: string) => readonly TextRange[] {
  const { chars, sources } = compare(text, foldChar);
  return (phrase) => {
    const wanted = compare(phrase, foldChar).chars;
    const found: TextRange[] = [];
    let at = wanted === '' ? -1 : chars.indexOf(wanted);
    for (; at >= 0; at = chars.indexOf(wanted, at + wanted.length)) {
      const from = sources[at]?.from;
      const to = sources[at + wanted.length - 1]?.to;
      if (from !== undefined && to !== undefined) found.push({ from, to });
    }
    return found;
  };
}
