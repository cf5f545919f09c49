import { ANYTHING, type HistoryQuery } from './history-query';
import { writeCents, writeSeconds } from './amounts';
import { isLeftOut, type Remark } from './remark';
import { termText as term } from './term-text';

/** The text that reads as a query, with what is left out of it. Words come last: a quote that is not closed in them takes nothing along. */
export function writeQuery(query: HistoryQuery, remarks: readonly Remark[] = []): string {
  return [...written(query), ...remarks.filter(isLeftOut).map(({ text }) => text), query.text]
    .filter((part) => part !== '')
    .join(' ');
}

/** Each thing that is asked for, as a term. */
export const written = (query: HistoryQuery): readonly string[] => [
  ...query.states.map((state) => `status:${state}`),
  ...query.directions.map((direction) => term('direction', direction)),
  ...query.agentNames.map((name) => term('agent', name)),
  ...query.ownNumbers.map((number) => `own:${number}`),
  ...query.endReasons.map((reason) => term('end', reason)),
  ...query.tags.map((tag) => term('tag', tag)),
  ...optional('after', query.after),
  ...optional('before', query.before),
  ...optional('longer', query.minSeconds === null ? null : writeSeconds(query.minSeconds)),
  ...optional('shorter', query.maxSeconds === null ? null : writeSeconds(query.maxSeconds)),
  ...optional('cost', query.minCents === null ? null : `>=${writeCents(query.minCents)}`),
  ...optional('cost', query.maxCents === null ? null : `<=${writeCents(query.maxCents)}`),
  ...has('transcript', query.hasTranscript),
  ...has('note', query.hasNote),
  ...(query.tests === 'only' ? ['is:test'] : query.tests === 'shown' ? ['tests:shown'] : []),
  ...(query.order === ANYTHING.order ? [] : [`sort:${query.order}`]),
];

const optional = (name: string, value: string | null): readonly string[] =>
  value === null ? [] : [`${name}:${value}`];

const has = (what: string, there: boolean | null): readonly string[] =>
  there === null ? [] : [`${there ? 'has' : 'no'}:${what}`];
