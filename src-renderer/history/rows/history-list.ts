import type { CommandOutput } from '../../../src-main/contract/commands';
import type { Answer, ProblemView } from '../../../src-main/contract/envelope';
import type { HistoryRow } from '../../../src-main/contract/history';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import type { Ask } from '../../state/ask';
import type { Pages } from './pages';
import { PAGE } from './pages';
import { asked, everything, forAnotherAccount, sameQuery, type Wish } from './wish';

/** What is shown of the history at a moment. */
export interface HistoryRows {
  /** How many calls match; null before the first answer. */
  readonly total: number | null;
  /** False where there are more than `total`, and how many is still being counted. */
  readonly exact: boolean;
  readonly pages: Pages;
  /** What `pages` and `total` belong to. */
  readonly query: HistoryQuery;
  /** What was asked for last; while it is read, the older rows stay in sight. */
  readonly wish: Wish;
  readonly reading: boolean;
  readonly problem: ProblemView | null;
}

const nothing: HistoryRows = {
  total: null,
  exact: true,
  pages: new Map(),
  query: everything.query,
  wish: everything,
  reading: false,
  problem: null,
};

/**
 * The history as pages around what is in sight. One reading runs at a time and always for the newest wish, so fast
 * typing or scrolling never queues requests. Where there are too many calls to count at once, the count follows.
 */
export class HistoryList {
  private rows = nothing;
  private wanted: readonly number[] = [0];
  private stale = true;
  private running = false;
  private counting = false;
  /** Raised when what is read belongs to the past: another account, another filter. */
  private era = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly snapshot = (): HistoryRows => this.rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  narrow(wish: Wish): void {
    const before = this.rows.wish;
    // The same question stays the same object, so that the list knows that it is no new one.
    const same = sameQuery(wish.query, before.query);
    this.tell({ ...this.rows, wish: same ? { ...wish, query: before.query } : wish });
    if (!same) this.begin();
  }

  /** Forgets everything, as when another account is in use. */
  reset(): void {
    this.tell({ ...nothing, reading: this.running, wish: forAnotherAccount(this.rows.wish) });
    this.begin();
  }

  /** Says which pages are in sight. Those far from them are let go. */
  want(pages: readonly number[]): void {
    this.wanted = pages.length > 0 ? pages : [0];
    void this.read();
  }

  /** Reads what is in sight again, as after a refusal or a change. */
  refresh(): void {
    this.stale = true;
    void this.read();
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
    void this.count();
  }

  /** Reads what is missing now. False when nothing is, or when reading failed. */
  private async round(): Promise<boolean> {
    const { era, stale, wanted } = this;
    const { query } = this.rows.wish;
    const numbers = stale ? wanted : wanted.filter((page) => !this.rows.pages.has(page));
    if (numbers.length === 0) return false;
    this.stale = false;
    this.tell({ ...this.rows, reading: true });
    const answers = await Promise.all(numbers.map((page) => this.page(query, page)));
    if (era !== this.era) return true;
    const read = new Map<number, readonly HistoryRow[]>();
    for (const [place, answer] of answers.entries()) {
      if (!answer.ok) return this.failed(answer.error);
      read.set(numbers[place] ?? 0, answer.value.rows);
    }
    const last = answers.at(-1);
    if (!last?.ok) return false;
    const { count, exact } = last.value;
    const totals = new Set(answers.map((answer) => (answer.ok ? answer.value.count : null)));
    if (!stale && exact && this.rows.exact && this.rows.total !== null) totals.add(this.rows.total);
    // Pages that count differently were read before and after a change: their rows do not fit together.
    if (totals.size > 1) this.stale = true;
    const kept = stale ? [] : [...this.rows.pages].filter(([page]) => this.wanted.some((w) => Math.abs(w - page) <= 1));
    // What was counted to the end stays until it is counted anew: a list must not shrink under who scrolls it.
    const counted = !exact && sameQuery(query, this.rows.query) ? (this.rows.total ?? 0) : 0;
    const total = Math.max(count, counted);
    this.tell({ ...this.rows, pages: new Map([...kept, ...read]), total, exact, query, problem: null });
    return true;
  }

  /** Counts to the end where the pages only told that there are many. */
  private async count(): Promise<void> {
    if (this.counting || this.rows.exact || this.rows.problem !== null) return;
    this.counting = true;
    const { era } = this;
    const answer = await this.ask('history.count', { filter: asked(this.rows.query, Date.now()) });
    this.counting = false;
    if (era !== this.era) return void this.count();
    if (answer.ok) this.tell({ ...this.rows, total: answer.value.count, exact: answer.value.exact });
  }

  private failed(problem: ProblemView): false {
    this.stale = true;
    this.tell({ ...this.rows, problem });
    return false;
  }

  private page(query: HistoryQuery, number: number): Promise<Answer<CommandOutput<'history.page'>>> {
    return this.ask('history.page', {
      filter: asked(query, Date.now()),
      order: query.order,
      offset: number * PAGE,
      limit: PAGE,
    });
  }

  private tell(rows: HistoryRows): void {
    this.rows = rows;
    for (const listener of this.listeners) listener();
  }
}
