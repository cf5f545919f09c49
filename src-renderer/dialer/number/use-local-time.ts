import { useEffect, useState } from 'react';
import { localTimes } from '../../../src-main/domain/number';
import { useApp, useAppState } from '../../state/AppContext';
import { useMinute } from '../../state/use-now';

/** "2:07 PM there"; null while main has not told the zones of the number, or when it knows none. */
export function useLocalTime(e164: string): string | null {
  const { ask } = useApp();
  const locale = useAppState((state) => state.locale);
  const now = useMinute();
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
  return known?.e164 === e164 ? (localTimes(known.zones, new Date(now), locale)?.text ?? null) : null;
}
