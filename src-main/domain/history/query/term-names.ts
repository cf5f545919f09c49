import { nearest } from './nearest';
import { termNames } from './terms';

/** Words that other programs have for the same. */
const ALSO: Readonly<Record<string, string>> = {
  state: 'status',
  way: 'direction',
  number: 'own',
  line: 'own',
  reason: 'end',
  ended: 'end',
  label: 'tag',
  since: 'after',
  until: 'before',
  min: 'longer',
  max: 'shorter',
  price: 'cost',
  with: 'has',
  without: 'no',
  order: 'sort',
};

/** Words with a colon behind them that are no filter in anybody's mind: of addresses, and of what stands before a text. */
const SCHEMES: ReadonlySet<string> = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'callto',
  'sip',
  'sips',
  'file',
  'ftp',
]);

/** Filters that were probably meant by a word that is none. */
export const nearTerms = (name: string): readonly string[] => {
  const also = Object.hasOwn(ALSO, name) ? ALSO[name] : undefined;
  return also === undefined ? nearest(name, termNames) : [also];
};

/** Whether a word, a colon and what follows only look like a filter: an address, a drive, `re:` before a text. */
export const isPlainText = (name: string, value: string): boolean =>
  value === '' || /^[/\\:]/.test(value) || name.length === 1 || SCHEMES.has(name);
