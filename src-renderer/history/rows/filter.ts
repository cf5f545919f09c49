import type { CallView } from '../../../src-main/contract/views';

/** What the history is narrowed to. */
export interface HistoryFilter {
  readonly query: string;
  /** Null: any. */
  readonly state: CallView['state'] | null;
  readonly agentName: string | null;
}

export const noFilter: HistoryFilter = { query: '', state: null, agentName: null };

/** The longest search that the contract allows, in UTF-16 units. */
export const LONGEST_QUERY = 200;

export const isFiltering = ({ query, state, agentName }: HistoryFilter): boolean =>
  query.trim() !== '' || state !== null || agentName !== null;

export const sameFilter = (a: HistoryFilter, b: HistoryFilter): boolean =>
  a.query === b.query && a.state === b.state && a.agentName === b.agentName;
