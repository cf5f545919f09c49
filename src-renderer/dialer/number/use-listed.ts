import { useEffect, useState } from 'react';
import type { ListEntryView } from '../../../src-main/contract/views';
import { useApp, useAppState } from '../../state/AppContext';

/** The number's entry on the do-not-call list; null where it has none, undefined while main has not told. */
export function useListed(e164: string): ListEntryView | null | undefined {
  const { ask } = useApp();
  const version = useAppState((state) => state.guards.doNotCall.version);
  const [known, setKnown] = useState<{ readonly e164: string; readonly entry: ListEntryView | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask('number.listed', { e164 }).then((answer) => {
      // Main looks again when Call is pressed; without this line nothing is called that should not be.
      if (wanted && answer.ok) setKnown({ e164, entry: answer.value.entry });
    });
    return () => {
      wanted = false;
    };
  }, [ask, e164, version]);
  return known?.e164 === e164 ? known.entry : undefined;
}
