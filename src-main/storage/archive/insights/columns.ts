/**
 * What is kept of a call, each in a column of its own: its row, ids of texts (0: none), flags, and measures (NaN: not told).
 */
export const COLUMN_NAMES = [
  'row',
  'account',
  'flags',
  'state',
  'direction',
  'reason',
  'agent',
  'own',
  'seconds',
  'minutes',
  'cents',
] as const;

export type ColumnName = (typeof COLUMN_NAMES)[number];

/** One call as numbers. */
export type Figure = Readonly<Record<ColumnName, number>>;

/** Whether a column's values may be not told. */
export const isMeasure = (name: ColumnName): boolean => name === 'seconds' || name === 'minutes' || name === 'cents';

export const IS_TEST = 1;
export const HAS_TRANSCRIPT = 2;
export const HAS_NOTE = 4;

/** Columns of some calls, in the order of their rows. */
export interface Columns {
  readonly length: number;
  column(name: ColumnName): Float64Array;
}
