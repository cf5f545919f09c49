import type { CallView } from '../../../src-main/contract/views';
import type { Ask } from '../../state/ask';
import type { PagedRows } from '../../state/paged-list';
import { PagedList } from '../../state/paged-list';
import type { HistoryFilter } from './filter';
import { noFilter, sameFilter } from './filter';
import { movesRows, withChanges } from './calls';

/** What is shown of the history at a moment. */
export type HistoryRows = PagedRows<CallView, HistoryFilter>;

/** The history, and the calls in it that change while it is shown. */
export class HistoryList extends PagedList<CallView, HistoryFilter> {
  constructor(ask: Ask) {
    super(
      ({ query, state, agentName }, range) =>
        ask('history.page', { query, states: state === null ? [] : [state], agentName, ...range }),
      noFilter,
      sameFilter,
    );
  }

  /** Forgets everything, as when another account is in use: its agents are others. */
  reset(): void {
    this.forget({ ...this.snapshot().wish, agentName: null });
  }

  /** Takes calls that changed or came. */
  take(changed: readonly CallView[]): void {
    const { pages, wish } = this.snapshot();
    const moves = changed.some((call) => movesRows(pages, wish, call));
    const byId = new Map(changed.map((call) => [call.attemptId, call]));
    this.change((held) => withChanges(held, byId));
    if (moves) this.refresh();
  }
}
