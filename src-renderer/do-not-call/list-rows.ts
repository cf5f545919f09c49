import type { ProblemView } from '../../src-main/contract/envelope';
import type { ListEntryView } from '../../src-main/contract/views';
import type { Ask } from '../state/ask';

/** Rows per request. */
export const PAGE = 100;

/** What is shown of the list at a moment. */
export interface ListShown {
  readonly query: string;
  /** How many entries match; null before the first answer. */
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly ListEntryView[]>;
  readonly problem: ProblemView | null;
}

const nothing: ListShown = { query: '', total: null, pages: new Map(), problem: null };

/** The do-not-call list as pages around what is in sight. One reading runs at a time, always for the newest wish. */
export class ListRows {
  private shown = nothing;
  private wish = '';
  private wanted: readonly number[] = [0];
  private stale = true;
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly snapshot = (): ListShown => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  search(query: string): void {
    if (query === this.wish) return;
    this.wish = query;
    this.wanted = [0];
    this.refresh();
  }

  /** Says which pages are in sight; all others are let go with the next reading. */
  want(pages: readonly number[]): void {
    this.wanted = pages.length > 0 ? pages : [0];
    void this.read();
  }

  /** Reads what is in sight again: the list has changed. */
  refresh(): void {
    this.stale = true;
    void this.read();
  }

  private async read(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (await this.round());
    this.running = false;
  }

  /** False when nothing is missing, or when reading failed. */
  private async round(): Promise<boolean> {
    const { stale, wanted, wish } = this;
    const numbers = stale ? wanted : wanted.filter((page) => !this.shown.pages.has(page));
    if (numbers.length === 0) return false;
    this.stale = false;
    const answers = await Promise.all(
      numbers.map((page) => this.ask('doNotCall.page', { query: wish, offset: page * PAGE, limit: PAGE })),
    );
    if (wish !== this.wish) return true;
    const pages = new Map(stale ? [] : this.shown.pages);
    let { total } = this.shown;
    for (const [nth, answer] of answers.entries()) {
      if (!answer.ok) {
        this.tell({ ...this.shown, problem: answer.error });
        this.stale = true;
        return false;
      }
      pages.set(numbers[nth] ?? 0, answer.value.rows);
      total = answer.value.total;
    }
    this.tell({ query: wish, total, pages, problem: null });
    return true;
  }

  private tell(shown: ListShown): void {
    this.shown = shown;
    for (const listener of this.listeners) listener();
  }
}
