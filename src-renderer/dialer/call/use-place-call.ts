import { useCallback, useRef, useState } from 'react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { formatE164 } from '../../../src-main/domain/number';
import { useApp } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import type { Readiness } from '../readiness';

export interface PlaceCall {
  /** One press: places one call or does nothing. */
  readonly press: () => void;
  readonly placing: boolean;
  readonly refusal: ProblemView | null;
  readonly dismissRefusal: () => void;
  /** The number whose call was just placed, formatted; null before, and when the next one is being typed. */
  readonly called: string | null;
}

/** One press is one attempt: until it is answered, and until main has begun the next draft, more presses do nothing. */
export function usePlaceCall(draftId: string, text: string, readiness: Readiness): PlaceCall {
  const app = useApp();
  const { run, problem: refusal, clear } = useCommand('calls.place', 'here');
  const [placing, setPlacing] = useState(false);
  const [called, setCalled] = useState<{ readonly number: string; readonly text: string } | null>(null);
  /** The draft that a press has used; a draft is used once. */
  const used = useRef<string | null>(null);

  // The news of the last call ends with the first digit of the next number.
  if (called !== null && text !== '' && text !== called.text) setCalled(null);

  const press = useCallback(() => {
    if (!readiness.ready || used.current === draftId) return;
    const { payload } = readiness;
    used.current = draftId;
    setPlacing(true);
    setCalled(null);
    app.draft.placing();
    const place = async (): Promise<void> => {
      // Main compares what was shown with its draft, so it must have every edit first.
      await app.draft.settled();
      const answer = await run(payload);
      setPlacing(false);
      if (answer.ok) {
        setCalled({ number: formatE164(payload.to), text });
      } else {
        // Nothing was placed with this draft, so it can be pressed again.
        used.current = null;
        app.draft.notPlaced();
      }
    };
    void place();
  }, [app, draftId, text, readiness, run]);

  return { press, placing, refusal, dismissRefusal: clear, called: called?.number ?? null };
}
