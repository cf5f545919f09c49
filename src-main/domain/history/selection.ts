import type { EntryKey } from './history-entry';
import type { HistoryFilter } from './history-filter';

/** More keys than this are never handed over: whoever wants more says "all of this filter". */
export const MOST_KEYS = 10_000;

/** Calls of an account that something is done with: these, or all that a filter lets through except those. */
export type CallSelection =
  | { readonly kind: 'some'; readonly keys: readonly EntryKey[] }
  | { readonly kind: 'all'; readonly filter: HistoryFilter; readonly except: readonly EntryKey[] };
