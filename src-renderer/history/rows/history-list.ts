import type { Answer, ProblemView } from '../../../src-main/contract/envelope';
import type { CallView } from '../../../src-main/contract/views';
import type { Ask } from '../../state/ask';
import type { HistoryFilter } from './filter';
import { noFilter, sameFilter } from './filter';
import type { Pages } from './pages';
import { movesRows, PAGE, withChanges } from './pages';

/** What is shown of the history at a moment. */
export interface HistoryRows {
  /** How many calls match; null before the first answer. */
  readonly total: number | null;
  readonly pages: Pages;
  /** The filter that `pages` and `total` belong to. */
  readonly filter: HistoryFilter;
  /** The filter that was asked for last; while it is read, the older rows stay in sight. */
  readonly wish: HistoryFilter;
  readonly reading: boolean;
  readonly problem: ProblemView | null;
}

const nothing: HistoryRows = {
  total: null,
  pages: new Map(),
  filter: noFilter,
  wish: noFilter,
  reading: false,
  problem: null,
};

/**
 * The history as pages around what is in sight. One reading runs at a time and always for the newest wish, so fast
 * typing or scrolling never queues requests; what changed while it ran is put on top of its answer.
 */
export class HistoryList {
  private rows = nothing;
  private wanted: readonly number[] = [0];
  private stale = true;
  private running = false;
  /** Raised when what is read belongs to the past: another account, another filter. */
  private era = 0;
  private arrived = new Map<string, CallView>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly snapshot = (): HistoryRows => this.rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  narrow(wish: HistoryFilter): void {
    if (sameFilter(wish, this.rows.wish)) return;
    this.tell({ ...this.rows, wish });
    this.begin();
  }

  /** Forgets everything, as when another account is in use. */
  reset(): void {
    this.tell({ ...nothing, reading: this.running, wish: { ...this.rows.wish, agentName: null } });
    this.begin();
  }

  /** Says which pages are in sight. Those far from them are let go. */
  want(pages: readonly number[]): void {
    this.wanted = pages.length > 0 ? pages : [0];
    void this.read();
  }

  /** Reads what is in sight again, as after a refusal. */
  refresh(): void {
    this.stale = true;
    void this.read();
  }

  /** Takes calls that changed or came. */
  take(changed: readonly CallView[]): void {
    for (const call of changed) this.arrived.set(call.attemptId, call);
    const { pages, wish } = this.rows;
    const moves = changed.some((call) => movesRows(pages, wish, call));
    this.tell({ ...this.rows, pages: withChanges(pages, new Map(changed.map((call) => [call.attemptId, call]))) });
    if (moves) this.refresh();
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
    this.arrived = new Map();
    this.tell({ ...this.rows, reading: true });
    const answers = await Promise.all(numbers.map((page) => this.page(filter, page)));
    if (era !== this.era) return true;
    const read = new Map<number, readonly CallView[]>();
    const totals = new Set<number>();
    for (const answer of answers) {
      if (!answer.ok) return this.failed(answer.error);
      read.set(answer.value.number, answer.value.rows);
      totals.add(answer.value.total);
    }
    if (!stale && this.rows.total !== null) totals.add(this.rows.total);
    // Pages that count differently were read before and after a change: their rows do not fit together.
    if (totals.size > 1) this.stale = true;
    const kept = stale ? [] : [...this.rows.pages].filter(([page]) => this.wanted.some((w) => Math.abs(w - page) <= 1));
    const pages = withChanges(new Map([...kept, ...read]), this.arrived);
    const total = answers.at(-1);
    if (total?.ok) this.tell({ ...this.rows, pages, total: total.value.total, filter, problem: null });
    return true;
  }

  private failed(problem: ProblemView): false {
    this.stale = true;
    this.tell({ ...this.rows, problem });
    return false;
  }

  private async page(filter: HistoryFilter, number: number): Promise<Answer<PageRead>> {
    const answer = await this.ask('history.page', {
      query: filter.query,
      states: filter.state === null ? [] : [filter.state],
      agentName: filter.agentName,
      offset: number * PAGE,
      limit: PAGE,
    });
    return answer.ok ? { ok: true, value: { ...answer.value, number } } : answer;
  }

  private tell(rows: HistoryRows): void {
    this.rows = rows;
    for (const listener of this.listeners) listener();
  }
}

interface PageRead {
  readonly number: number;
  readonly rows: readonly CallView[];
  readonly total: number;
}
