import type { ProblemView } from '../../../src-main/contract/envelope';
import type { InsightsView } from '../../../src-main/contract/insights';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { asked, sameQuery } from '../../history/rows/wish';
import type { Ask } from '../../state/ask';

/** What is shown of the insights at a moment. */
export interface InsightsShown {
  /** What the figures belong to; null before the first. */
  readonly query: HistoryQuery | null;
  readonly insights: InsightsView | null;
  readonly reading: boolean;
  /** Calls of an older archive that have been prepared, while that goes on. */
  readonly preparing: { readonly done: number; readonly all: number } | null;
  readonly problem: ProblemView | null;
}

/** While calls come in, figures are read anew no oftener than this, in ms: reckoning them takes its time from the import. */
const REST_MS = 1_500;

const NOTHING: InsightsShown = { query: null, insights: null, reading: false, preparing: null, problem: null };

/** Reads what the calls of a query come to. What was shown stays until the newer figures are there. */
export class InsightsReader {
  private shown = NOTHING;
  private wish: HistoryQuery | null = null;
  private turn = 0;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private isStale = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly snapshot = (): InsightsShown => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for another query; the same one is not asked for twice. */
  want(query: HistoryQuery): void {
    if (this.wish !== null && sameQuery(withoutOrder(this.wish), withoutOrder(query))) return;
    this.wish = query;
    void this.read();
  }

  /** Forgets all figures, as when another account is in use. */
  forget(): void {
    this.tell({ ...NOTHING, reading: this.shown.reading });
    this.readAgain();
  }

  /** After a refusal. */
  readAgain(): void {
    void this.read();
  }

  /** Something in the history changed. */
  changed(): void {
    this.isStale = true;
    if (!this.shown.reading && this.restTimer === undefined) void this.read();
  }

  stop(): void {
    this.turn += 1;
    clearTimeout(this.restTimer);
    this.restTimer = undefined;
    this.wish = null;
    this.tell({ ...this.shown, reading: false, preparing: null });
  }

  private async read(): Promise<void> {
    const { wish } = this;
    if (wish === null) return;
    clearTimeout(this.restTimer);
    this.restTimer = undefined;
    this.isStale = false;
    this.turn += 1;
    const { turn } = this;
    this.tell({ ...this.shown, reading: true });
    const answer = await this.ask('insights.read', { filter: asked(wish, Date.now()) });
    if (turn !== this.turn) return;
    if (!answer.ok) {
      this.tell({ ...this.shown, reading: false, preparing: null, problem: answer.error });
      return;
    }
    // Another window's question took the place of this one.
    if (answer.value === null) return void this.read();
    if (answer.value.kind === 'preparing') {
      const { done, all } = answer.value;
      this.tell({ ...this.shown, preparing: { done, all }, problem: null });
      return void this.read();
    }
    this.tell({ query: wish, insights: answer.value.insights, reading: false, preparing: null, problem: null });
    this.rest();
  }

  private rest(): void {
    this.restTimer = setTimeout(() => {
      this.restTimer = undefined;
      if (this.isStale) void this.read();
    }, REST_MS);
  }

  private tell(shown: InsightsShown): void {
    this.shown = shown;
    for (const listener of this.listeners) listener();
  }
}

/** The order of the list has nothing to do with what its calls come to. */
const withoutOrder = (query: HistoryQuery): HistoryQuery => ({ ...query, order: 'newest' });
