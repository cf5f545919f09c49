import { piecesOf, type Piece } from '../pieces';
import { isTermName, termOf } from '../terms';
import type { KnownValues } from './known-values';
import { allNames, namesFor } from './suggest-names';
import { suggestValues } from './suggest-values';
import type { Suggestions, TypedAt } from './suggestions';

/**
 * How to go on with the word that the caret is in: names of filters that begin so; behind a name and its colon, values.
 * Null where there is nothing to offer, as for words that are looked for. What is replaced is always the whole word, and
 * only by what goes on with it, so that nothing typed gets lost.
 *
 * @param longest UTF-16 units that the text may have
 */
export function suggest(at: TypedAt, known: KnownValues, longest: number): Suggestions | null {
  const { typed, caret, asked } = at;
  const piece = pieceAt(at);
  const found = piece === undefined ? (asked ? allNames(typed, caret) : null) : suggestIn(piece, at, known);
  if (found === null) return null;
  const offers = found.offers.filter(({ text }) => typed.length - found.at.to + found.at.from + text.length <= longest);
  return offers.length === 0 ? null : { ...found, offers };
}

/** Whether what is offered is, or may be, what only the history knows. */
export function asksWhatIsHeard(at: TypedAt): boolean {
  const piece = pieceAt(at);
  return piece !== undefined && (termOf(piece.name)?.field ?? null) !== null;
}

const pieceAt = ({ typed, caret }: TypedAt): Piece | undefined =>
  piecesOf(typed).find(({ at: { from, to } }) => caret > from && caret <= to);

function suggestIn(piece: Piece, at: TypedAt, known: KnownValues): Suggestions | null {
  if (piece.name === '') return namesFor(piece.text, piece.at, at.asked);
  const colon = piece.at.from + piece.name.length;
  if (at.caret <= colon) return namesFor(piece.name, { from: piece.at.from, to: colon + 1 }, true);
  return isTermName(piece.name) ? suggestValues(piece.name, piece, at, known) : null;
}
