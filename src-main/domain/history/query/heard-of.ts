import { nearest } from './nearest';
import type { ListField, ReadQuery, Remark } from './remark';
import { termText } from './term-text';
import { queryDirections, termOf } from './terms';

/** What the history has ever seen of each filter's values. */
export type Heard = Readonly<Record<ListField, readonly string[]>>;

/** What a value is called on screen. */
export type WordOf = (field: ListField, value: string) => string;

type Said = Pick<ReadQuery, 'listed' | 'remarks'>;

/** A few digits of a number say which is meant. */
const FEWEST_DIGITS = 3;

/** Whether any of it is to be held against what the history has: nobody needs to ask for that otherwise. */
export const asksWhatIsHeard = ({ listed, remarks }: Said): boolean =>
  listed.some(({ field, value }) => !isAlways(field, value)) || remarks.some(isUnreadNumber);

/** The remarks on what was typed, with those that only the history can make: it has never heard of a value. */
export function remarksFor({ listed, remarks }: Said, heard: Heard, wordOf: WordOf): readonly Remark[] {
  const unheard = listed
    .filter(({ field, value }) => !isAlways(field, value) && !heard[field].includes(value))
    .map((one): Remark => {
      const mends = meant(one.value, one.field, heard, wordOf).map((value) => termText(one.name, value));
      return { ...one, kind: 'unheard', text: termText(one.name, one.value), mends };
    });
  const told = remarks.map((remark) =>
    isUnreadNumber(remark)
      ? { ...remark, mends: endingIn(remark.value, heard.ownNumbers).map((number) => termText(remark.name, number)) }
      : remark,
  );
  return [...told, ...unheard].sort((a, b) => a.at.from - b.at.from);
}

const isAlways = (field: ListField, value: string): boolean =>
  field === 'directions' && queryDirections.some((one) => one === value);

const isUnreadNumber = ({ kind, name }: Remark): boolean =>
  kind === 'wrong_value' && termOf(name)?.field === 'ownNumbers';

/** By what it is, or by what it is called. */
function meant(value: string, field: ListField, heard: Heard, wordOf: WordOf): readonly string[] {
  const known = field === 'directions' ? [...new Set([...queryDirections, ...heard[field]])] : heard[field];
  const near = nearest(value, known);
  // Names and tags are called what they are.
  if (near.length > 0 || field === 'agentNames' || field === 'tags') return near;
  const called = nearest(
    value,
    known.map((one) => wordOf(field, one)),
  );
  return known.filter((one) => called.includes(wordOf(field, one)));
}

function endingIn(value: string, numbers: readonly string[]): readonly string[] {
  const digits = value.replaceAll(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? [] : numbers.filter((number) => number.endsWith(digits)).slice(0, 3);
}
