import { fold } from '../../search/fold';

/** Any four digits in a row of a number find it (and of other digits as well, in the same way). */
const GRAM = 4;

/**
 * Text as the index knows it: folded words, and digits as overlapping pieces of four, which stand side by side, so that
 * a longer piece is found as a phrase. The last three and two digits of a run are words too: nothing else begins there.
 */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (/^\d+$/.test(word) ? [...grams(word), ...tails(word)] : word === '' ? [] : [word]));
}

/** The pieces of a run of digits; a run that is no longer than one stays whole. */
export function grams(digits: string): readonly string[] {
  if (digits.length <= GRAM) return [digits];
  return Array.from({ length: digits.length - GRAM + 1 }, (_, at) => digits.slice(at, at + GRAM));
}

const tails = (digits: string): readonly string[] =>
  digits.length > GRAM ? [digits.slice(-3), digits.slice(-2)] : digits.length === GRAM ? [digits.slice(1)] : [];
