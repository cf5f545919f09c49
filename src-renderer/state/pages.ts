/** Rows per request of a list that is read by page. */
export const PAGE = 100;

/** The pages of a list that are held, by their number; the first page is 0. */
export type Pages<Row> = ReadonlyMap<number, readonly Row[]>;

/** The page that a place in the whole list lies on. */
export const pageOf = (index: number): number => Math.floor(index / PAGE);

/** The row at a place in the whole list; undefined where its page is not held. */
export const rowAt = <Row>(pages: Pages<Row>, index: number): Row | undefined =>
  pages.get(pageOf(index))?.[index % PAGE];
