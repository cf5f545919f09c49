import type { HistoryFilter } from '../../../domain/history/history-filter';
import { fold } from '../../search/fold';
import { numberForms } from '../../search/number-forms';
import type { Endings } from './endings';
import {
  accountFacet,
  HAS_NOTE,
  HAS_TRANSCRIPT,
  NUMBER_BEGINS,
  rangeFacets,
  valueFacet,
  type ValueFacet,
} from './facets';
import { grams, wordsOf } from './words';

/** Nobody types more than this; a pasted book must not hold up the search. */
const MOST_CHARACTERS = 200;
/** A shorter beginning of a word would find nearly everything. */
const SHORTEST_BEGINNING = 2;

/**
 * A filter in the language of the index (https://www.sqlite.org/fts5.html, 3). Nothing typed becomes syntax: it is
 * reduced to letters and digits first, and everything is quoted. `account` is the archive's own key of it.
 */
export function matchOf(account: number, filter: HistoryFilter, endings: Endings): string {
  const tests = filter.tests === 'shown' ? [false, true] : [filter.tests === 'only'];
  return [
    ...wordParts(filter, endings),
    anyOf('state', filter.states),
    anyOf('direction', filter.directions),
    anyOf('reason', filter.endReasons),
    anyOf('agent', filter.agentNames),
    anyOf('own', filter.ownNumbers),
    isRange(filter.minSeconds, filter.maxSeconds)
      ? either(rangeFacets('seconds', filter.minSeconds, filter.maxSeconds).map(one))
      : null,
    isRange(filter.minCents, filter.maxCents)
      ? either(rangeFacets('cents', filter.minCents, filter.maxCents).map(one))
      : null,
    filter.hasTranscript === true ? one(HAS_TRANSCRIPT) : null,
    filter.hasNote === true ? one(HAS_NOTE) : null,
    either(tests.map((isTest) => one(accountFacet(account, isTest)))),
  ]
    .filter((part) => part !== null)
    .join(' AND ')
    .concat(...without(filter));
}

/** The words and tags of a filter alone, of whichever account; null where it has none. */
export function wordMatchOf(filter: HistoryFilter, endings: Endings): string | null {
  const parts = wordParts(filter, endings);
  return parts.length === 0 ? null : parts.join(' AND ');
}

const wordParts = ({ text, tags }: HistoryFilter, endings: Endings): readonly string[] => [
  ...typed(text.slice(0, MOST_CHARACTERS), endings),
  ...tags.map((tag) => phrase([valueFacet('tag', tag)])),
];

/** Only a thing that is there can be looked for, so its absence is taken away from the rest. */
function without({ hasTranscript, hasNote }: HistoryFilter): readonly string[] {
  return [
    ...(hasTranscript === false ? [` NOT ${one(HAS_TRANSCRIPT)}`] : []),
    ...(hasNote === false ? [` NOT ${one(HAS_NOTE)}`] : []),
  ];
}

const isRange = (least: number | null, most: number | null): boolean => least !== null || most !== null;

const one = (word: string): string => phrase([word]);
const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;
const beginning = (word: string): string => `${phrase([word])}${word.length < SHORTEST_BEGINNING ? '' : '*'}`;

/** By the names of the words that begin so, where they are known and any are there. */
function begun(word: string, endings: Endings): string {
  const words = endings(word);
  return words === null ? beginning(word) : either(words.map(one));
}

/** An empty list finds nothing: no value lies in a range that ends before it begins. */
const either = (parts: readonly string[]): string => (parts.length === 0 ? '":none"' : `(${parts.join(' OR ')})`);

const anyOf = (facet: ValueFacet, values: readonly string[]): string | null =>
  values.length === 0 ? null : either(values.map((value) => one(valueFacet(facet, value))));

/** What was typed: "quoted words" must stand side by side, words may be anywhere, parts of a number count together. */
function typed(text: string, endings: Endings): readonly string[] {
  const parts: string[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.some(hasDigit)) parts.push(numberPart(run));
    run = [];
  };
  for (const piece of text.match(/"[^"]*"?|[^\s"]+/g) ?? []) {
    if (piece.startsWith('"')) {
      endRun();
      const words = wordsOf(piece);
      if (words.length > 0) parts.push(phrase(words));
    } else if (isNumberPart(fold(piece))) run.push(fold(piece));
    else {
      endRun();
      parts.push(...wordsOf(piece).map((word) => begun(word, endings)));
    }
  }
  endRun();
  return parts;
}

const hasDigit = (word: string): boolean => /\d/.test(word);
const isBare = (word: string): boolean => /^\d+$/.test(word);
const isNumberPart = (word: string): boolean => /^[\d+().\-/]+$/.test(word);

/**
 * Words side by side that look like parts of a number: together a piece of one, or each by itself somewhere. With signs in
 * it a word stands for itself, as in "ticket 55-01"; a plus means a number and nothing else.
 */
function numberPart(run: readonly string[]): string {
  const together = numberForms(run.join('')).map(piece);
  if (run.some((word) => word.includes('+'))) return either(together);
  const apart = run.filter(hasDigit).map((word) => (isBare(word) ? piece(word) : phrase(word.match(/\d+/g) ?? [])));
  return either([...new Set([...together, `(${apart.join(' AND ')})`])]);
}

/** A piece of a number. A plus ties it to the beginning. */
function piece(form: string): string {
  const digits = form.replace('+', '');
  if (form.startsWith('+')) return `${phrase([NUMBER_BEGINS, ...grams(digits)])}${digits.length < 4 ? '*' : ''}`;
  return digits.length < 4 ? beginning(digits) : phrase(grams(digits));
}
