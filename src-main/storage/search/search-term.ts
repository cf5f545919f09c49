import { fold } from './fold';
import { numberForms } from './number-forms';

export type SearchColumn = 'to_number' | 'search_text';

/** What must hold for an attempt to be found. A leaf: its text occurs somewhere in the column. */
export type Term =
  | { readonly column: SearchColumn; readonly text: string }
  | { readonly all: readonly Term[] }
  | { readonly any: readonly Term[] };

/** Nobody types more than this; a pasted book must not hold up the database. */
const MAX_CHARACTERS = 200;

const inNumber = (text: string): Term => ({ column: 'to_number', text });
const inText = (text: string): Term => ({ column: 'search_text', text });

/**
 * Reads what a person typed into the search field; every term of the answer must hold, and none means "everything".
 * A word may be anywhere in agent name or note. Words side by side that look like parts of a number count together as
 * one ("(212) 555-01" finds +12125550142); digits typed bare may also be found each by itself.
 */
export function searchTerms(typed: string): readonly Term[] {
  const words = fold(typed.slice(0, MAX_CHARACTERS)).split(' ');
  const terms: Term[] = [];
  let run: string[] = [];
  const endRun = () => {
    if (run.some(hasDigit)) terms.push(numberTerm(run));
    run = [];
  };
  for (const word of words) {
    if (isNumberPart(word)) run.push(word);
    else {
      endRun();
      if (word !== '') terms.push(inText(word));
    }
  }
  endRun();
  return terms;
}

const hasDigit = (word: string): boolean => /\d/.test(word);
const isNumberPart = (word: string): boolean => /^[\d+().\-/]+$/.test(word);
const isBare = (word: string): boolean => /^\d+$/.test(word);

function numberTerm(run: readonly string[]): Term {
  const words = run.filter(hasDigit);
  const apart: Term[] = words.map((word) => (isBare(word) ? { any: [inNumber(word), inText(word)] } : inText(word)));
  return { any: [...numberForms(run.join('')).map(inNumber), { all: apart }] };
}
