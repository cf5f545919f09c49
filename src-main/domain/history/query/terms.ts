import type { AttemptState } from '../../call/attempt';
import { isE164 } from '../../number/e164';
import type { HistoryOrder } from '../history-filter';
import { readCost, readSeconds } from './amounts';
import { isDay } from './days';
import type { HistoryQuery } from './history-query';
import { mendCost, mendDay, mendSeconds } from './mend-value';
import { nearest } from './nearest';
import type { ListField } from './remark';

/** What a term makes of a query, or why it makes nothing of it. */
export type TermRead =
  /** `one`: the value as it stands in the query, where that is one of several. */
  { readonly query: HistoryQuery; readonly one?: string } | { readonly fault: 'wrong_value' | 'too_many' };

/** What may stand behind a word and a colon. */
export interface Term {
  readonly read: (value: string, query: HistoryQuery) => TermRead;
  /** All values there are, or those worth offering where there are more. */
  readonly values: readonly string[];
  /** The filter whose values are what the history has; null: the values are the same everywhere. */
  readonly field: ListField | null;
  /** What a value is, where that is more than a list of words. */
  readonly shape: string | null;
  /** Values that were probably meant by one that is not understood. */
  readonly mend: (value: string) => readonly string[];
}

export const queryStates: readonly AttemptState[] = [
  'completed',
  'failed',
  'in_progress',
  'initiated',
  'sending',
  'refused',
  'unconfirmed',
  'not_placed',
];
export const queryDirections = ['outbound', 'inbound', 'mic', 'widget'] as const;
export const queryOrders: readonly HistoryOrder[] = ['newest', 'oldest', 'longest', 'dearest'];

/** More of one kind, or longer ones, are an accident. */
const MOST = 50;
const LONGEST = 300;

const WRONG: TermRead = { fault: 'wrong_value' };
const as = (change: Partial<HistoryQuery>, query: HistoryQuery): TermRead => ({ query: { ...query, ...change } });
const plain = (value: string): string => value.toLowerCase().replaceAll(/[ -]/g, '_');

/** One of a closed list of words. */
const word = (values: readonly string[], read: Term['read']): Term => ({
  read,
  values,
  field: null,
  shape: null,
  mend: (value) => nearest(value, values),
});

/** Any number of what the history has. */
const listed = (
  field: ListField,
  shape: string,
  read: (value: string) => string | null = (value) => value,
  values: readonly string[] = [],
): Term => ({
  read: (value, query) => {
    const one = value.length <= LONGEST ? read(value) : null;
    if (one === null || one === '') return WRONG;
    if (query[field].includes(one)) return { query, one };
    return query[field].length < MOST
      ? { query: { ...query, [field]: [...query[field], one] }, one }
      : { fault: 'too_many' };
  },
  values,
  field,
  shape,
  mend: () => [],
});

/** A value that is written in one of some ways. */
const written = (shape: string, values: readonly string[], read: Term['read'], mend: (v: string) => string): Term => ({
  read,
  values,
  field: null,
  shape,
  mend: (value) => (mend(value) === '' ? nearest(value, values) : [mend(value)]),
});

const byDay = (field: 'after' | 'before'): Term =>
  written(
    'a day, as in 2026-10-01, today, yesterday or 7d',
    ['today', 'yesterday', '7d', '30d'],
    (value, query) => (isDay(value.toLowerCase()) ? as({ [field]: value.toLowerCase() }, query) : WRONG),
    mendDay,
  );

const bySeconds = (field: 'minSeconds' | 'maxSeconds'): Term =>
  written(
    'a duration, as in 30s, 2m or 1h',
    ['30s', '2m', '10m', '1h'],
    (value, query) => {
      const seconds = readSeconds(value.toLowerCase());
      return seconds === null ? WRONG : as({ [field]: seconds }, query);
    },
    mendSeconds,
  );

const has = (there: boolean): Term =>
  word(['transcript', 'note'], (value, query) => {
    switch (value.toLowerCase()) {
      case 'transcript':
        return as({ hasTranscript: there }, query);
      case 'note':
        return as({ hasNote: there }, query);
      default:
        return WRONG;
    }
  });

const own = listed('ownNumbers', 'a whole number with its country code, as in +14155550100', (value) => {
  const number = value.replaceAll(/[^\d+]/g, '');
  return isE164(number) ? number : null;
});

const table = {
  status: word(queryStates, (value, query) => {
    const state = queryStates.find((one) => one === plain(value));
    if (state === undefined) return WRONG;
    return query.states.includes(state) ? { query } : as({ states: [...query.states, state] }, query);
  }),
  direction: listed('directions', 'a direction, as in inbound', plain, queryDirections),
  agent: listed('agentNames', 'the name of an agent'),
  own,
  from: own,
  end: listed('endReasons', 'why calls ended, as in caller_hangup'),
  tag: listed('tags', 'a tag'),
  after: byDay('after'),
  before: byDay('before'),
  longer: bySeconds('minSeconds'),
  shorter: bySeconds('maxSeconds'),
  cost: written(
    'an amount in dollars, as in >0.50 or <=2',
    ['>0.50', '<=2'],
    (value, query) => {
      const cost = readCost(value);
      if (cost === null) return WRONG;
      return as({ minCents: cost.min ?? query.minCents, maxCents: cost.max ?? query.maxCents }, query);
    },
    mendCost,
  ),
  has: has(true),
  no: has(false),
  is: word(['test'], (value, query) => (value.toLowerCase() === 'test' ? as({ tests: 'only' }, query) : WRONG)),
  tests: word(['shown'], (value, query) => (value.toLowerCase() === 'shown' ? as({ tests: 'shown' }, query) : WRONG)),
  sort: word(queryOrders, (value, query) => {
    const order = queryOrders.find((one) => one === value.toLowerCase());
    return order === undefined ? WRONG : as({ order }, query);
  }),
} satisfies Record<string, Term>;

export type TermName = keyof typeof table;

export const isTermName = (name: string): name is TermName => Object.hasOwn(table, name);
export const termNames: readonly TermName[] = Object.keys(table).filter(isTermName);

/** Every word that may stand before a colon. */
export const terms: Readonly<Record<TermName, Term>> = table;

export const termOf = (name: string): Term | null => (isTermName(name) ? terms[name] : null);
