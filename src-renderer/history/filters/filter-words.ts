import { endReasonText } from '../../../src-main/domain/call/end-reason';
import { stateLabel } from '../../../src-main/domain/call/state-label';
import { writeCents, writeSeconds } from '../../../src-main/domain/history/query/amounts';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import type { HistoryOrder } from '../../../src-main/domain/history/history-filter';
import { assertNever } from '../../../src-main/domain/result';
import { directionText, numberText } from '../words/direction';

/** One thing that the list is narrowed by, and the query without it. */
export interface FilterChip {
  readonly text: string;
  readonly without: HistoryQuery;
}

/** Everything that narrows the list but the words looked for, each to be taken away by itself. */
export function chipsOf(query: HistoryQuery): readonly FilterChip[] {
  const each = <K extends 'states' | 'directions' | 'agentNames' | 'ownNumbers' | 'endReasons' | 'tags'>(
    field: K,
    name: string,
    word: (value: HistoryQuery[K][number]) => string,
  ): readonly FilterChip[] =>
    query[field].map((value: HistoryQuery[K][number]) => ({
      text: `${name}: ${word(value)}`,
      without: { ...query, [field]: query[field].filter((other: HistoryQuery[K][number]) => other !== value) },
    }));
  const one = (change: Partial<HistoryQuery>, text: string | null): readonly FilterChip[] =>
    text === null ? [] : [{ text, without: { ...query, ...change } }];
  const { after, before, minSeconds, maxSeconds, minCents, maxCents, hasTranscript, hasNote, tests } = query;
  return [
    ...each('states', 'Status', (state) => stateLabel(state)),
    ...each('directions', 'Direction', directionText),
    ...each('agentNames', 'Agent', (name) => name),
    ...each('ownNumbers', 'Own number', numberText),
    ...each('endReasons', 'End reason', endReasonText),
    ...each('tags', 'Tag', (tag) => tag),
    ...one({ after: null }, after === null ? null : afterText(after)),
    ...one({ before: null }, before === null ? null : `Before ${before}`),
    ...one({ minSeconds: null }, minSeconds === null ? null : `At least ${writeSeconds(minSeconds)}`),
    ...one({ maxSeconds: null }, maxSeconds === null ? null : `At most ${writeSeconds(maxSeconds)}`),
    ...one({ minCents: null }, minCents === null ? null : `At least $${writeCents(minCents)}`),
    ...one({ maxCents: null }, maxCents === null ? null : `At most $${writeCents(maxCents)}`),
    ...one({ hasTranscript: null }, hasTranscript === null ? null : `${hasTranscript ? 'With' : 'Without'} transcript`),
    ...one({ hasNote: null }, hasNote === null ? null : `${hasNote ? 'With' : 'Without'} note`),
    ...one({ tests: 'hidden' }, tests === 'hidden' ? null : tests === 'only' ? 'Only tests' : 'Tests shown'),
  ];
}

export function afterText(after: string): string {
  if (after === 'today') return 'Today';
  if (after === 'yesterday') return 'Since yesterday';
  const span = /^(\d+)d$/.exec(after);
  return span ? `Last ${span[1] ?? ''} days` : `From ${after}`;
}

export function orderText(order: HistoryOrder): string {
  switch (order) {
    case 'newest':
      return 'Newest first';
    case 'oldest':
      return 'Oldest first';
    case 'longest':
      return 'Longest first';
    case 'dearest':
      return 'Dearest first';
    default:
      return assertNever(order);
  }
}
