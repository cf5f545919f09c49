import { useCallback, useEffect, useState } from 'react';
import type { KeptRecordingsView } from '../../../src-main/contract/recordings';
import { useApp } from '../../state/AppContext';
import { useMounted } from '../../state/use-mounted';

/** The recordings that this computer keeps; null until it is known, and where it cannot be told. `read` looks again. */
export function useKeptRecordings(): { readonly kept: KeptRecordingsView | null; readonly read: () => void } {
  const { ask } = useApp();
  const mounted = useMounted();
  const [kept, setKept] = useState<KeptRecordingsView | null>(null);
  const read = useCallback(() => {
    void ask('recordings.kept', null).then((answer) => {
      if (mounted.current) setKept(answer.ok ? answer.value : null);
    });
  }, [ask, mounted]);
  useEffect(read, [read]);
  return { kept, read };
}
