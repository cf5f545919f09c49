import type { HistoryFilter } from '../../domain/history/history-filter';
import type { Insights } from '../../domain/history/insights';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';

export interface InsightsWish {
  readonly account: AccountId;
  readonly filter: HistoryFilter;
}

/**
 * How far an answer is: there; to be gone on with; or not to be had before older calls have been prepared once, of which
 * so many are.
 */
export type InsightsStep =
  | { readonly kind: 'done'; readonly insights: Insights }
  | { readonly kind: 'going' }
  | { readonly kind: 'preparing'; readonly done: number; readonly all: number };

export interface ArchiveInsights {
  /**
   * A piece of the work on a question, so short that whoever searches meanwhile does not feel it. Who asks goes on with the
   * same ticket until the answer is there; a ticket that is not gone on with costs nothing.
   */
  step(wish: InsightsWish, ticket: number): Promise<Result<InsightsStep, Problem>>;
}

export interface TableSaver {
  /** Lets a person choose where to, and writes rows there as CSV; false when they chose nothing. */
  save(suggestedName: string, rows: readonly (readonly string[])[]): Promise<Result<boolean, Problem>>;
}
