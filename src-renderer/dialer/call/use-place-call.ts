import { useCallback, useRef, useState } from 'react';
import type { CommandInput } from '../../../src-main/contract/commands';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { formatE164 } from '../../../src-main/domain/number';
import { useApp } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import type { Readiness } from '../readiness';
import { isQuestion, yesTo } from './concerns-of';

export interface PlaceCall {
  /** One press: places one call or does nothing. */
  readonly press: () => void;
  readonly placing: boolean;
  readonly refusal: ProblemView | null;
  readonly dismissRefusal: () => void;
  /** The number whose call was just placed, formatted; null before, and when the next one is being typed. */
  readonly called: string | null;
  /** Set while a person is asked about what stands against the call. */
  readonly asked: CallAsked | null;
}

export interface CallAsked {
  readonly problem: ProblemView;
  /** E.164 */
  readonly number: string;
  readonly yes: () => void;
  readonly no: () => void;
}

type Press = CommandInput<'calls.place'>;

/** One press is one attempt: until it is answered, and until main has begun the next draft, more presses do nothing. */
export function usePlaceCall(draftId: string, text: string, readiness: Readiness): PlaceCall {
  const app = useApp();
  const { run, problem, clear } = useCommand('calls.place', 'here');
  const [placing, setPlacing] = useState(false);
  const [called, setCalled] = useState<{ readonly number: string; readonly text: string } | null>(null);
  /** The press that waits for a yes, exactly as it was made. */
  const [asked, setAsked] = useState<Press | null>(null);
  /** The draft that a press has used; a draft is used once. */
  const used = useRef<string | null>(null);

  // The news of the last call ends with the first digit of the next number.
  if (called !== null && text !== '' && text !== called.text) setCalled(null);

  const notPlaced = useCallback(() => {
    // Nothing was placed with this draft, so it can be pressed again.
    used.current = null;
    app.draft.notPlaced();
  }, [app]);

  const place = useCallback(
    async (payload: Press): Promise<void> => {
      setPlacing(true);
      setAsked(null);
      // At once: main takes what a window says in order, so it has every edit before this, and it compares.
      const answer = await run(payload);
      setPlacing(false);
      // Of an unconfirmed call nobody knows whether it is being made; the list of calls says so.
      if (answer.ok && answer.value.state !== 'unconfirmed') setCalled({ number: formatE164(payload.to), text });
      else if (answer.ok) return;
      else if (isQuestion(answer.error)) setAsked(payload);
      else notPlaced();
    },
    [notPlaced, run, text],
  );

  const press = useCallback(() => {
    if (!readiness.ready || used.current === draftId) return;
    used.current = draftId;
    setCalled(null);
    app.draft.placing();
    void place(readiness.payload);
  }, [app, draftId, readiness, place]);

  const question = isQuestion(problem) ? problem : null;
  // Another draft has come, as by the tray: the question was about one that is gone.
  const waiting = question && asked?.draftId === draftId ? asked : null;
  return {
    press,
    placing,
    refusal: question ? null : problem,
    dismissRefusal: clear,
    called: called?.number ?? null,
    asked: waiting &&
      question && {
        problem: question,
        number: waiting.to,
        yes: () => void place({ ...waiting, ...yesTo(question) }),
        no: () => {
          setAsked(null);
          clear();
          notPlaced();
        },
      },
  };
}
