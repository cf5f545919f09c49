import type { HistoryRow } from '../../../src-main/contract/history';
import { ANYTHING, type HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import type { Ask } from '../../state/ask';
import type { PagedRows } from '../../state/paged-list';
import { PagedList } from '../../state/paged-list';
import { asked, everything, forAnotherAccount, sameQuery, type Wish } from './wish';

/** What is shown of the history at a moment. */
export interface HistoryRows extends Omit<PagedRows<HistoryRow, HistoryQuery>, 'filter' | 'wish'> {
  /** What `pages` and `total` belong to. */
  readonly query: HistoryQuery;
  /** What was asked for last; while it is read, the older rows stay in sight. */
  readonly wish: Wish;
}

/**
 * The history by pages, narrowed by what stands in the search field. Where there are too many calls to count at once, the
 * count follows.
 */
export class HistoryList {
  private wish = everything;
  private counting = false;
  private readonly list: PagedList<HistoryRow, HistoryQuery>;
  private rows: HistoryRows;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {
    this.list = new PagedList(
      async (query, range) => {
        const page = await ask('history.page', { filter: asked(query, Date.now()), order: query.order, ...range });
        return page.ok ? { ok: true, value: { ...page.value, total: page.value.count } } : page;
      },
      ANYTHING,
      sameQuery,
    );
    this.rows = this.shown();
    this.list.subscribe(() => {
      const isRead = this.rows.reading && !this.list.snapshot().reading;
      this.tell();
      if (isRead) void this.count();
    });
  }

  readonly snapshot = (): HistoryRows => this.rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  narrow(wish: Wish): void {
    const before = this.wish.query;
    // The same question stays the same object, so that the list knows that it is no new one.
    this.wish = sameQuery(wish.query, before) ? { ...wish, query: before } : wish;
    this.tell();
    this.list.narrow(this.wish.query);
  }

  /** Forgets everything, as when another account is in use. */
  reset(): void {
    this.wish = forAnotherAccount(this.wish);
    this.list.forget(this.wish.query);
  }

  /** Says which pages are in sight. Those far from them are let go. */
  want(pages: readonly number[]): void {
    this.list.want(pages);
  }

  /** Reads what is in sight again, as after a refusal or a change. */
  refresh(): void {
    this.list.refresh();
  }

  /** Counts to the end where the pages only told that there are many. */
  private async count(): Promise<void> {
    const { exact, problem, query } = this.rows;
    if (this.counting || exact || problem !== null) return;
    this.counting = true;
    const answer = await this.ask('history.count', { filter: asked(query, Date.now()) });
    this.counting = false;
    if (query !== this.rows.query) return void this.count();
    if (answer.ok) this.list.count(query, answer.value.count, answer.value.exact);
  }

  private shown(): HistoryRows {
    const { filter, wish: _wish, ...rows } = this.list.snapshot();
    return { ...rows, query: filter, wish: this.wish };
  }

  private tell(): void {
    this.rows = this.shown();
    for (const listener of this.listeners) listener();
  }
}
