import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApp, useAppState } from '../state/AppContext';
import type { ListShown } from './list-rows';
import { ListRows } from './list-rows';

/** The do-not-call list, read anew whenever it changes. */
export function useListRows(): { readonly list: ListRows; readonly shown: ListShown } {
  const { ask } = useApp();
  const version = useAppState((state) => state.guards.doNotCall.version);
  const [list] = useState(() => new ListRows(ask));
  useEffect(() => list.refresh(), [list, version]);
  return { list, shown: useSyncExternalStore(list.subscribe, list.snapshot) };
}
