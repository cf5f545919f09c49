import type { HistoryQuery } from './history-query';

/** The filters of a query that take several values, whatever the history has. */
export type ListField = 'directions' | 'endReasons' | 'agentNames' | 'ownNumbers' | 'tags';

/** Where a piece of the typed text begins and ends, in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * What a piece of the typed text is not:
 * - `no_term`: a word before a colon that is no filter; it is searched for as text.
 * - `no_value`, `wrong_value`, `too_many`: a filter that narrows nothing.
 * - `unheard`: a filter that narrows, to something of which the history has never heard.
 */
export type RemarkKind = 'no_term' | 'no_value' | 'wrong_value' | 'too_many' | 'unheard';

/** Something that a person should know of what they typed, and what would be understood in its place. */
export interface Remark {
  readonly kind: RemarkKind;
  /** The word before the colon, in small letters, and what stands behind it. */
  readonly name: string;
  readonly value: string;
  readonly at: Place;
  /** The piece as it is written again; of a filter that narrows nothing this is all that is kept of it. */
  readonly text: string;
  /** Pieces that were probably meant, the likeliest first. */
  readonly mends: readonly string[];
}

/** Whether the query knows nothing of it, so that it is lost where it is not written again. */
export const isLeftOut = ({ kind }: Remark): boolean =>
  kind === 'no_value' || kind === 'wrong_value' || kind === 'too_many';

/** A value that was read into the query, and where it stands. */
export interface Listed {
  readonly field: ListField;
  readonly name: string;
  readonly value: string;
  readonly at: Place;
}

/** What was typed, with a mend in the place of what a remark is about. */
export const mended = (typed: string, { at }: Remark, mend: string): string =>
  `${typed.slice(0, at.from)}${mend}${typed.slice(at.to)}`;

export interface ReadQuery {
  readonly query: HistoryQuery;
  readonly remarks: readonly Remark[];
  readonly listed: readonly Listed[];
}
