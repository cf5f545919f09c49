import { useEffect, useState } from 'react';
import { useApp } from '../../state/AppContext';

/** The IANA zones a number may lie in; null while main has not told. */
export function useZones(e164: string): readonly string[] | null {
  const { ask } = useApp();
  const [known, setKnown] = useState<{ readonly e164: string; readonly zones: readonly string[] } | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask('number.zones', { e164 }).then((answer) => {
      // Without zones the line is shorter; the number is as good as before, so a refusal is not worth an alert.
      if (wanted && answer.ok) setKnown({ e164, zones: answer.value.zones });
    });
    return () => {
      wanted = false;
    };
  }, [ask, e164]);
  return known?.e164 === e164 ? known.zones : null;
}
