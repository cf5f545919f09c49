import type { HistoryRow } from '../../../src-main/contract/history';
import type { SelectionInput } from '../../../src-main/contract/history-bulk';
import { MOST_KEYS } from '../../../src-main/domain/history/selection';

type Filter = Extract<SelectionInput, { kind: 'all' }>['filter'];

/**
 * Which calls are selected: these, or all that a filter finds except those. `filter` ends at the moment when all were
 * selected, so calls that come later are not among them.
 */
export type Selection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly filter: Filter; readonly except: ReadonlySet<string> };

export const nobody: Selection = { kind: 'some', keys: new Set() };

/** @param until Unix ms: calls from then on are not in it */
export const all = (filter: Filter, until: number): Selection => ({
  kind: 'all',
  filter: { ...filter, before: Math.min(filter.before ?? until, until) },
  except: new Set(),
});

export const isNobody = (selection: Selection): boolean => selection.kind === 'some' && selection.keys.size === 0;

export const holds = (selection: Selection, { key, at }: Pick<HistoryRow, 'key' | 'at'>): boolean =>
  selection.kind === 'some'
    ? selection.keys.has(key)
    : !selection.except.has(key) && at < (selection.filter.before ?? Infinity);

/** With calls in it or out of it; null where that would be more single calls than can be told apart. */
export function put(selection: Selection, keys: readonly string[], isIn: boolean): Selection | null {
  const listed = new Set(selection.kind === 'some' ? selection.keys : selection.except);
  const isListed = selection.kind === 'some' ? isIn : !isIn;
  for (const key of keys) {
    if (isListed) listed.add(key);
    else listed.delete(key);
  }
  if (listed.size > MOST_KEYS) return null;
  return selection.kind === 'some' ? { kind: 'some', keys: listed } : { ...selection, except: listed };
}

export const asInput = (selection: Selection): SelectionInput =>
  selection.kind === 'some'
    ? { kind: 'some', keys: [...selection.keys] }
    : { ...selection, except: [...selection.except] };
