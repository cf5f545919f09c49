import type { AttemptState } from '../../call/attempt';
import { isE164 } from '../../number/e164';
import type { HistoryOrder } from '../history-filter';
import { readCost, readSeconds } from './amounts';
import { isDay } from './days';
import type { HistoryQuery } from './history-query';

/** What a term makes of a query, or what is wrong with it. */
export type TermRead = { readonly query: HistoryQuery } | { readonly says: string };

type Term = (value: string, query: HistoryQuery) => TermRead;
type ListField = 'directions' | 'endReasons' | 'agentNames' | 'ownNumbers' | 'tags';

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

const as = (change: Partial<HistoryQuery>, query: HistoryQuery): TermRead => ({ query: { ...query, ...change } });
const oneOf = (values: readonly string[]): string => `one of ${values.join(', ')}`;
const plain = (value: string): string => value.toLowerCase().replaceAll(/[ -]/g, '_');

const listed =
  (field: ListField, read: (value: string) => string | null, says: string): Term =>
  (value, query) => {
    const one = value.length <= LONGEST ? read(value) : null;
    if (one === null || one === '') return { says };
    if (query[field].includes(one)) return { query };
    return query[field].length < MOST ? as({ [field]: [...query[field], one] }, query) : { says: 'that is too many' };
  };

const byDay =
  (field: 'after' | 'before'): Term =>
  (value, query) =>
    isDay(value.toLowerCase())
      ? as({ [field]: value.toLowerCase() }, query)
      : { says: 'a day, as in 2026-10-01, today, yesterday or 7d' };

const bySeconds =
  (field: 'minSeconds' | 'maxSeconds'): Term =>
  (value, query) => {
    const seconds = readSeconds(value.toLowerCase());
    return seconds === null ? { says: 'a duration, as in 30s, 2m or 1h' } : as({ [field]: seconds }, query);
  };

const has =
  (there: boolean): Term =>
  (value, query) => {
    switch (value.toLowerCase()) {
      case 'transcript':
        return as({ hasTranscript: there }, query);
      case 'note':
        return as({ hasNote: there }, query);
      default:
        return { says: oneOf(['transcript', 'note']) };
    }
  };

const own = listed(
  'ownNumbers',
  (value) => {
    const number = value.replaceAll(/[^\d+]/g, '');
    return isE164(number) ? number : null;
  },
  'a whole number with its country code, as in +14155550100',
);

/** Every word that may stand before a colon. */
export const terms: Readonly<Record<string, Term>> = {
  status: (value, query) => {
    const state = queryStates.find((one) => one === plain(value));
    if (state === undefined) return { says: oneOf(queryStates) };
    return query.states.includes(state) ? { query } : as({ states: [...query.states, state] }, query);
  },
  direction: listed('directions', (value) => plain(value), oneOf(queryDirections)),
  agent: listed('agentNames', (value) => value, 'the name of an agent'),
  own,
  from: own,
  end: listed('endReasons', (value) => value, 'why calls ended, as in caller_hangup'),
  tag: listed('tags', (value) => value, 'a tag'),
  after: byDay('after'),
  before: byDay('before'),
  longer: bySeconds('minSeconds'),
  shorter: bySeconds('maxSeconds'),
  cost: (value, query) => {
    const cost = readCost(value);
    if (cost === null) return { says: 'an amount in dollars, as in >0.50 or <=2' };
    return as({ minCents: cost.min ?? query.minCents, maxCents: cost.max ?? query.maxCents }, query);
  },
  has: has(true),
  no: has(false),
  is: (value, query) => (value.toLowerCase() === 'test' ? as({ tests: 'only' }, query) : { says: 'test' }),
  tests: (value, query) =>
    value.toLowerCase() === 'shown' ? as({ tests: 'shown' }, query) : { says: 'shown; is:test shows nothing else' },
  sort: (value, query) => {
    const order = queryOrders.find((one) => one === value.toLowerCase());
    return order === undefined ? { says: oneOf(queryOrders) } : as({ order }, query);
  },
};
