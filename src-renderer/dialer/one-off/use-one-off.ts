import { useCallback } from 'react';
import type { OneOffForm } from '../../../src-main/domain/one-off/one-off-form';
import { useApp } from '../../state/AppContext';

/** Changes fields of the one-off configuration as it stands at that moment. */
export function useOneOff(): (change: Partial<OneOffForm>) => void {
  const { draft, store } = useApp();
  return useCallback(
    (change) => draft.edit({ oneOff: { ...store.getState().draft.oneOff, ...change } }),
    [draft, store],
  );
}
