import { EVERYTHING, type HistoryFilter, type HistoryOrder } from '../history-filter';
import { startOfDay } from './days';

/** What a person asks the history for. Days stay as they were said, so that "today" in a saved search is the day's own. */
export interface HistoryQuery extends Omit<HistoryFilter, 'after' | 'before'> {
  /** `2026-10-01`, `today`, `yesterday`, or `7d`: today and the six days before; null: any. */
  readonly after: string | null;
  /** Before the beginning of that day. */
  readonly before: string | null;
  readonly order: HistoryOrder;
}

export const ANYTHING: HistoryQuery = { ...EVERYTHING, after: null, before: null, order: 'newest' };

/** @param now Unix ms; days are those of this computer's time zone */
export function filterOf({ order: _order, ...query }: HistoryQuery, now: number): HistoryFilter {
  return {
    ...query,
    after: query.after === null ? null : startOfDay(query.after, now),
    before: query.before === null ? null : startOfDay(query.before, now),
  };
}

/** Whether anything narrows the list; the order does not. */
export const isNarrowed = ({ order: _order, ...query }: HistoryQuery): boolean =>
  JSON.stringify({ ...query, text: query.text.trim() }) !== JSON.stringify(withoutOrder);

const { order: _newest, ...withoutOrder } = ANYTHING;
