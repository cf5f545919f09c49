/** A piece of a text; `hit` when it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text as it is compared, each of its characters with the index of the one it came from. */
interface Compared {
  readonly chars: string;
  readonly from: readonly number[];
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
  const from: number[] = [];
  let index = 0;
  for (const char of text) {
    const formed = form(char);
    chars += formed;
    // By UTF-16 units, as `indexOf` and `slice` count.
    for (let unit = 0; unit < formed.length; unit += 1) from.push(index);
    index += char.length;
  }
  from.push(index);
  return { chars, from };
}

function split(text: string, words: readonly string[], { chars, from }: Compared): readonly Piece[] {
  const hit = new Set<number>();
  for (const word of words) {
    for (let at = word === '' ? -1 : chars.indexOf(word); at >= 0; at = chars.indexOf(word, at + 1)) {
      const end = from[at + word.length] ?? text.length;
      for (let index = from[at] ?? 0; index < end; index += 1) hit.add(index);
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
