import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';

/** What every card needs. */
export interface CardContext {
  /** What the figures belong to. */
  readonly query: HistoryQuery;
  readonly onNarrow: (change: Partial<HistoryQuery>) => void;
}
