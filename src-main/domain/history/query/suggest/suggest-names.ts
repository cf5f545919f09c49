import type { Place } from '../remark';
import { termNames, type TermName } from '../terms';
import type { Offer, Suggestions } from './suggestions';

/** A single letter begins as many words as filters. */
const FEWEST_LETTERS = 2;

const offerOf = (name: TermName): Offer => ({ kind: 'name', name, value: '', text: `${name}:` });

/** The filters whose names go on with a word. */
export function namesFor(word: string, at: Place, asked: boolean): Suggestions | null {
  if (word.length < FEWEST_LETTERS && !asked) return null;
  const begun = word.toLowerCase();
  const isWhole = at.to - at.from > word.length;
  const names = termNames.filter((name) => name.startsWith(begun) && !(isWhole && name === begun));
  return names.length === 0 ? null : { at, offers: names.map(offerOf), more: false };
}

/** The names of all filters, where a word of its own may begin. */
export function allNames(typed: string, caret: number): Suggestions | null {
  const next = typed.charAt(caret);
  return next === '' || /\s/.test(next)
    ? { at: { from: caret, to: caret }, offers: termNames.map(offerOf), more: false }
    : null;
}
