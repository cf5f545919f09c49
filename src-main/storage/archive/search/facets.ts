import { createHash } from 'node:crypto';
import { ownNumber } from '../../../domain/history/history-entry';
import type { Written } from '../rows/entry-row';

// What a call is goes into the index as words that no text can hold: each begins with a colon. So the index alone answers
// any combination of words and filters, in the order of time.

/** Opens a number, so that a typed plus can tie it to its beginning. */
export const NUMBER_BEGINS = ':n';
/** Stands between two texts, so that no phrase runs from one into the other. */
export const GAP = ':';

export const accountFacet = (account: number, isTest: boolean): string => `:u${String(account)}${isTest ? 't' : 'p'}`;

export type ValueFacet = 'state' | 'direction' | 'reason' | 'agent' | 'own' | 'tag';
const LETTER: Readonly<Record<ValueFacet, string>> = {
  state: 's',
  direction: 'd',
  reason: 'r',
  agent: 'a',
  own: 'o',
  tag: 'g',
};

/** Values are open-ended texts (agent names, end reasons not known yet), so the word is made of their hash. */
export const valueFacet = (facet: ValueFacet, value: string): string =>
  `:${LETTER[facet]}${createHash('sha1').update(value).digest('hex').slice(0, 16)}`;

export const HAS_TRANSCRIPT = ':ht';
export const HAS_NOTE = ':hn';

/** Limits of the ranges that durations (seconds) and costs (cents) are told by. */
const SECONDS = [1, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1_200, 1_800, 3_600, 7_200];
const CENTS = [1, 2, 4, 6, 8, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1_000, 5_000];

export type Measure = 'seconds' | 'cents';
const LIMITS: Readonly<Record<Measure, readonly number[]>> = { seconds: SECONDS, cents: CENTS };

const rangeOf = (measure: Measure, value: number): number => LIMITS[measure].filter((limit) => limit <= value).length;
const rangeFacet = (measure: Measure, nth: number): string => `:${measure === 'seconds' ? 'l' : 'c'}${String(nth)}`;

/** The words of all ranges that values between two limits (inclusive; null: open) can lie in. */
export function rangeFacets(measure: Measure, least: number | null, most: number | null): readonly string[] {
  const from = least === null ? 0 : rangeOf(measure, least);
  const to = most === null ? LIMITS[measure].length : rangeOf(measure, most);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => rangeFacet(measure, from + step));
}

/** All that a call is. `account` is the archive's own key of it. */
export function facetsOf(account: number, entry: Written): readonly string[] {
  const own = ownNumber(entry);
  return [
    accountFacet(account, entry.isTest),
    valueFacet('state', entry.state),
    valueFacet('direction', entry.direction),
    valueFacet('agent', entry.agentName),
    ...(entry.endReason === null ? [] : [valueFacet('reason', entry.endReason)]),
    ...(own === null ? [] : [valueFacet('own', own)]),
    ...entry.tags.map((tag) => valueFacet('tag', tag)),
    ...(entry.durationSeconds === null ? [] : [rangeFacet('seconds', rangeOf('seconds', entry.durationSeconds))]),
    ...(entry.billingTotalCents === null ? [] : [rangeFacet('cents', rangeOf('cents', entry.billingTotalCents))]),
    ...(entry.transcript === 'kept' ? [HAS_TRANSCRIPT] : []),
    ...(entry.note === '' ? [] : [HAS_NOTE]),
  ];
}
