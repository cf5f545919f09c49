import type { TransactionView } from '../../../src-main/contract/billing';

/** The transactions beyond the first page, as far as they were read. */
export interface FurtherRows {
  readonly rows: readonly TransactionView[];
  /** Where the next page begins; null after the last. */
  readonly nextOffset: number | null;
}

/**
 * The further rows when the first page is another one: newer transactions push the older ones on. Without a row that
 * both first pages have there may be a gap, and then they are read anew.
 */
export function carryOn(
  before: readonly TransactionView[],
  further: FurtherRows,
  first: readonly TransactionView[],
  firstNext: number | null,
): FurtherRows {
  if (further.rows.length === 0) return { rows: [], nextOffset: firstNext };
  const known = [...before, ...further.rows];
  const inFirst = idsOf(first);
  const last = known.findLastIndex(({ id }) => id !== null && inFirst.has(id));
  if (last === -1) return { rows: [], nextOffset: firstNext };
  const rows = known.slice(last + 1);
  return { rows, nextOffset: further.nextOffset === null ? null : first.length + rows.length };
}

/** A further page put behind what is there; what came again, since newer rows pushed it on, is there once. */
export function withPage(first: readonly TransactionView[], further: FurtherRows, page: FurtherRows): FurtherRows {
  const ids = idsOf([...first, ...further.rows]);
  const fresh = page.rows.filter(({ id }) => id === null || !ids.has(id));
  return { rows: [...further.rows, ...fresh], nextOffset: page.nextOffset };
}

const idsOf = (rows: readonly TransactionView[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])));
