import { useCallback, useEffect, useState } from 'react';
import { useApp } from '../../state/AppContext';
import { useMounted } from '../../state/use-mounted';

/** How many transcripts this computer keeps; null until it is known, and where it cannot be told. `fetched` reads it anew. */
export function useTranscriptCount(fetched: number): { readonly count: number | null; readonly read: () => void } {
  const { ask } = useApp();
  const mounted = useMounted();
  const [count, setCount] = useState<number | null>(null);
  const read = useCallback(() => {
    void ask('history.transcriptCount', null).then((answer) => {
      if (mounted.current) setCount(answer.ok ? answer.value.count : null);
    });
  }, [ask, mounted]);
  useEffect(read, [read, fetched]);
  return { count, read };
}
