import { unquoted, piecesOf, type Piece } from '../pieces';
import { readQuery } from '../read-query';
import type { Place } from '../remark';
import { termText } from '../term-text';
import { terms, type TermName } from '../terms';
import { goOn } from './go-on';
import type { KnownValues } from './known-values';
import { matcher } from './match-value';
import type { Suggestions, TypedAt } from './suggestions';

/** More than this nobody reads through; who types on sees fewer. */
const MOST = 30;

/** Values for a filter that is being typed, those first that begin as typed. */
export function suggestValues(
  name: TermName,
  piece: Piece,
  { typed, caret }: TypedAt,
  known: KnownValues,
): Suggestions | null {
  const whole = offersFor(name, piece.value, typed, piece.at, known);
  // A quote that is still open takes along all that stands behind it.
  const isOpen = caret < piece.at.to && /^"(?:[^"]|"")*$/.test(piece.behind);
  if (whole !== null || !isOpen) return whole;
  const begun = unquoted(typed.slice(piece.at.from + name.length + 1, caret));
  return offersFor(name, begun, typed, { from: piece.at.from, to: caret }, known);
}

function offersFor(
  name: TermName,
  begun: string,
  typed: string,
  { from, to }: Place,
  known: KnownValues,
): Suggestions | null {
  const written = typed.slice(from, to);
  const isUseful = usefulBeside(name, `${typed.slice(0, from)} ${typed.slice(to)}`);
  // Of thousands only those that are shown are looked at closely, and one more.
  const useful: string[] = [];
  for (const value of valuesFor(name, begun, known)) {
    if (useful.length > MOST) break;
    if (termText(name, value) !== written && isUseful(value)) useful.push(value);
  }
  if (useful.length === 0) return null;
  const offers = useful
    .slice(0, MOST)
    .map((value) => ({ kind: 'value' as const, name, value, text: `${termText(name, value)} ` }));
  // The space behind a finished value may be there already.
  const end = /\s/.test(typed.charAt(to)) ? to + 1 : to;
  return { at: { from, to: end }, offers, more: useful.length > MOST };
}

/** In the order of the list among those that go as well with what was typed. */
function valuesFor(name: TermName, begun: string, known: KnownValues): readonly string[] {
  const rankOf = matcher(begun);
  const ranked = known.of(name).flatMap((one) => {
    const rank = rankOf(one);
    return rank === null ? [] : [{ value: one.value, rank }];
  });
  // Sorting keeps the order of what is equal.
  const values = ranked.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
  return [...new Set([...values, ...goOn(name, begun)])];
}

/** Whether a value is understood as it is written, and is not among those of the rest of the text already. */
function usefulBeside(name: TermName, rest: string): (value: string) => boolean {
  const { query } = readQuery(rest);
  return (value) => {
    const read = terms[name].read(value, query);
    const isNew = 'query' in read && read.query !== query && (read.one === undefined || read.one === value);
    return isNew && isWritten(name, value);
  };
}

/** What a text field does not keep, or the language has no spelling for, cannot be offered. */
function isWritten(name: TermName, value: string): boolean {
  const [piece, another] = piecesOf(termText(name, value));
  return another === undefined && piece?.name === name && piece.value === value && !/[\r\n]/.test(value);
}
