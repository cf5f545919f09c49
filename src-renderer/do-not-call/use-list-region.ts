import { useMemo } from 'react';
import type { Region } from '../../src-main/domain/number';
import { dialRegion } from '../number-field/dial-region';
import { useAppState } from '../state/AppContext';

/** Where numbers without a country code are taken to be, until a person chooses another country: as in the dialer. */
export function useListRegion(): { readonly region: Region | null } {
  const from = useAppState((state) => state.draft.from);
  const systemRegion = useAppState((state) => state.systemRegion);
  return useMemo(() => ({ region: dialRegion(from, systemRegion) }), [from, systemRegion]);
}
