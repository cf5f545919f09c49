import { editDistance } from './edit-distance';
import { plain } from './plain';

/** More than a person takes in at a glance are no help. */
const MOST = 3;
/** A beginning of fewer characters could become anything. */
const SHORTEST_BEGINNING = 2;
const SHORTEST_WORD = 3;

/**
 * Of what is known, what somebody probably meant by a word that is not among it: written another way, the rest of it left
 * out, misspelt, or one word of several. The likeliest kind only, at most three, in the order in which they came.
 */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const typed = plain(word);
  if (typed === '') return [];
  const limit = mistakesIn(typed.length);
  let least = Number.POSITIVE_INFINITY;
  let best: string[] = [];
  for (const one of known) {
    const far = farness(typed, plain(one), limit);
    if (far > least || far === Number.POSITIVE_INFINITY) continue;
    if (far < least) best = [];
    least = far;
    best.push(one);
  }
  return best.slice(0, MOST);
}

function farness(typed: string, known: string, limit: number): number {
  if (typed === known) return 0;
  if (typed.length >= SHORTEST_BEGINNING && known.startsWith(typed)) return 0.5;
  const edits = editDistance(typed, known, limit);
  if (edits !== null) return edits;
  const isWord = typed.length >= SHORTEST_WORD && known.split('_').some((part) => part.startsWith(typed));
  return isWord ? limit + 1 : Number.POSITIVE_INFINITY;
}

/** How many mistakes a word may have and still be known again. */
function mistakesIn(length: number): number {
  if (length <= 2) return 0;
  return length <= 5 ? 1 : length <= 8 ? 2 : 3;
}
