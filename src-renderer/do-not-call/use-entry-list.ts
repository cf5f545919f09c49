import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApp, useAppState } from '../state/AppContext';
import type { EntryList, EntryRows } from './entry-list';
import { makeEntryList } from './entry-list';

/** The do-not-call list, read anew whenever it changes. */
export function useEntryList(): { readonly list: EntryList; readonly shown: EntryRows } {
  const { ask } = useApp();
  const version = useAppState((state) => state.guards.doNotCall.version);
  const [list] = useState(() => makeEntryList(ask));
  useEffect(() => list.refresh(), [list, version]);
  return { list, shown: useSyncExternalStore(list.subscribe, list.snapshot) };
}
