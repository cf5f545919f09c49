import type { CommandInput } from '../../../src-main/contract/commands';
import { ANYTHING, filterOf, type HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { readQuery } from '../../../src-main/domain/history/query/read-query';
import type { ReadQuery } from '../../../src-main/domain/history/query/remark';
import { writeQuery } from '../../../src-main/domain/history/query/write-query';

/** What the history is asked for: the text of the search field, and what it says. The text is the only source of it. */
export interface Wish extends ReadQuery {
  readonly typed: string;
}

/** The longest search that the contract allows, in UTF-16 units. */
export const LONGEST_QUERY = 2_000;

export const wishOf = (typed: string): Wish => ({ typed, ...readQuery(typed) });

export const everything: Wish = { typed: '', query: ANYTHING, remarks: [], listed: [] };

/** A wish that was clicked together; what was typed and not understood stays in the field. */
export function clicked({ remarks }: Wish, query: HistoryQuery): Wish {
  const wish = wishOf(writeQuery(query, remarks));
  // What was clicked holds, also where a name has signs in it that a text field does not keep.
  return { ...wish, query };
}

export const sameQuery = (a: HistoryQuery, b: HistoryQuery): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Agents, numbers and tags are an account's own; the rest of a search goes on in another one. */
export const forAnotherAccount = (wish: Wish): Wish =>
  clicked(wish, { ...wish.query, agentNames: [], ownNumbers: [], tags: [] });

/** @param now Unix ms, for days like "today" */
export function asked(query: HistoryQuery, now: number): CommandInput<'history.count'>['filter'] {
  const filter = filterOf(query, now);
  return {
    ...filter,
    states: [...filter.states],
    directions: [...filter.directions],
    endReasons: [...filter.endReasons],
    agentNames: [...filter.agentNames],
    ownNumbers: [...filter.ownNumbers],
    tags: [...filter.tags],
  };
}
