import type { Answer, ProblemView } from '../../src-main/contract/envelope';
import type { Pages } from './pages';
import { PAGE } from './pages';

/** What is shown of a list at a moment. */
export interface PagedRows<Row, Filter> {
  /** How many rows match; null before the first answer. */
  readonly total: number | null;
  /** False where there are more than `total`, and how many is not counted yet. */
  readonly exact: boolean;
  readonly pages: Pages<Row>;
  /** The filter that `pages` and `total` belong to. */
  readonly filter: Filter;
  /** The filter that was asked for last; while it is read, the older rows stay in sight. */
  readonly wish: Filter;
  readonly reading: boolean;
  readonly problem: ProblemView | null;
}

/** A page, and how many rows there are in all; `exact: false` where there are more than that. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly exact?: boolean;
}

/** Asks main for one page of what the filter leaves. */
export type ReadPage<Row, Filter> = (
  filter: Filter,
  range: { readonly offset: number; readonly limit: number },
) => Promise<Answer<PageOf<Row>>>;

const NOTHING = { total: null, exact: true, problem: null };

type Change<Row> = (pages: Pages<Row>) => Pages<Row>;

/**
 * A long list as pages around what is in sight. One reading runs at a time and always for the newest wish, so fast
 * typing or scrolling never queues requests; what changed while it ran is put on top of its answer.
 */
export class PagedList<Row, Filter> {
  private rows: PagedRows<Row, Filter>;
  private wanted: readonly number[] = [0];
  private stale = true;
  private running = false;
  /** Raised when what is read belongs to the past: another account, another filter. */
  private era = 0;
  /** What changed since the reading that runs was begun. */
  private arrived: Change<Row>[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly readPage: ReadPage<Row, Filter>,
    start: Filter,
    private readonly isSame: (a: Filter, b: Filter) => boolean,
  ) {
    this.rows = { ...NOTHING, pages: new Map(), filter: start, wish: start, reading: false };
  }

  readonly snapshot = (): PagedRows<Row, Filter> => this.rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  narrow(wish: Filter): void {
    if (this.isSame(wish, this.rows.wish)) return;
    this.tell({ ...this.rows, wish });
    this.begin();
  }

  /** Forgets all rows, as when another account is in use. */
  forget(wish: Filter): void {
    this.tell({ ...NOTHING, pages: new Map(), filter: wish, wish, reading: this.running });
    this.begin();
  }

  /** Says which pages are in sight. Those far from them are let go. */
  want(pages: readonly number[]): void {
    this.wanted = pages.length > 0 ? pages : [0];
    void this.read();
  }

  /** Reads what is in sight again: it has changed, or could not be read. */
  refresh(): void {
    this.stale = true;
    void this.read();
  }

  /** Changes rows in their places. */
  change(change: Change<Row>): void {
    if (this.running) this.arrived.push(change);
    this.tell({ ...this.rows, pages: change(this.rows.pages) });
  }

  /** What was counted apart, for a filter that may have given way to another meanwhile. */
  count(filter: Filter, total: number, exact: boolean): void {
    if (this.isSame(filter, this.rows.filter)) this.tell({ ...this.rows, total, exact });
  }

  private begin(): void {
    this.era += 1;
    this.wanted = [0];
    this.refresh();
  }

  private async read(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (await this.round());
    this.running = false;
    if (this.rows.reading) this.tell({ ...this.rows, reading: false });
  }

  /** Reads what is missing now. False when nothing is, or when reading failed. */
  private async round(): Promise<boolean> {
    const { era, stale, wanted } = this;
    const filter = this.rows.wish;
    const numbers = stale ? wanted : wanted.filter((page) => !this.rows.pages.has(page));
    if (numbers.length === 0) return false;
    this.stale = false;
    this.arrived = [];
    this.tell({ ...this.rows, reading: true });
    const answers = await Promise.all(
      numbers.map((page) => this.readPage(filter, { offset: page * PAGE, limit: PAGE })),
    );
    if (era !== this.era) return true;
    const read = new Map<number, readonly Row[]>();
    const totals = new Set<number>();
    for (const [nth, answer] of answers.entries()) {
      if (!answer.ok) return this.failed(answer.error);
      read.set(numbers[nth] ?? 0, answer.value.rows);
      totals.add(answer.value.total);
    }
    const newest = answers.at(-1);
    if (!newest?.ok) return false;
    const { total, exact = true } = newest.value;
    if (!stale && exact && this.rows.exact && this.rows.total !== null) totals.add(this.rows.total);
    // Pages that count differently were read before and after a change: their rows do not fit together.
    if (totals.size > 1) this.stale = true;
    const kept = stale ? [] : [...this.rows.pages].filter(([page]) => this.wanted.some((w) => Math.abs(w - page) <= 1));
    const pages = this.arrived.reduce<Pages<Row>>((all, change) => change(all), new Map([...kept, ...read]));
    // What was counted to the end stays until it is counted anew: a list must not shrink under who scrolls it.
    const counted = !exact && this.isSame(filter, this.rows.filter) ? (this.rows.total ?? 0) : 0;
    this.tell({ ...this.rows, pages, total: Math.max(total, counted), exact, filter, problem: null });
    return true;
  }

  private failed(problem: ProblemView): false {
    this.stale = true;
    this.tell({ ...this.rows, problem });
    return false;
  }

  private tell(rows: PagedRows<Row, Filter>): void {
    this.rows = rows;
    for (const listener of this.listeners) listener();
  }
}
