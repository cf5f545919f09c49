import { lazy, Suspense } from 'react';
import { useAppState } from '../state/AppContext';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Spinner } from '../ui/Spinner';
import { CallButton } from './call/CallButton';
import { CallQuestion } from './call/CallQuestion';
import { Refusal } from './call/Refusal';
import { usePlaceCall } from './call/use-place-call';
import { MoreOptions } from './MoreOptions';
import { loadOneOff } from './one-off/load';
import { DirectoryNotice } from './notice/DirectoryNotice';
import { KeyNotice } from './notice/KeyNotice';
import { NumberToCall } from './number/NumberToCall';
import { useClear } from './number/use-clear';
import { useNumberField } from './number/use-number-field';
import { DialPad } from './pad/DialPad';
import { useTypeAnywhere } from './pad/use-type-anywhere';
import { AgentPicker } from './picker/AgentPicker';
import { FromPicker } from './picker/FromPicker';
import { speakerOf, useDial } from './use-dial';
import { useUntouchedMessages } from './call/use-untouched-messages';
import './dialer.css';

const OneOffForm = lazy(loadOneOff);

/** Number, from-number, agent, Call: one column. */
export function Dialer() {
  const dial = useDial();
  const { draft, reading, choices, readiness } = dial;
  const field = useNumberField(draft.text);
  const call = usePlaceCall(draft.id, draft.text, readiness);
  const messages = useUntouchedMessages(call.refusal, draft);
  useTypeAnywhere(field);
  const clear = useClear(field);
  const account = useAppState((state) => state.accounts.find(({ id }) => id === state.activeAccountId) ?? null);
  const draftProblem = useAppState((state) => state.draftProblem);

  return (
    <section className="dialer" aria-label="Dialer">
      <div className="dialer-scroll">
        {/* Without the key the lists cannot be read either: one cause, one alert. */}
        {account?.key === 'missing' ? <KeyNotice account={account} /> : <DirectoryNotice choices={choices} />}
        {draftProblem && <ProblemAlert problem={draftProblem} />}
        <FromPicker choices={choices} errors={messages.from} />
        <NumberToCall field={field} reading={reading} errors={messages.to} onEnter={call.press} onClear={clear} />
        <DialPad onKey={field.insert} />
        <AgentPicker choices={choices} errors={messages.agent} />
        {draft.agent?.kind === 'one_off' && (
          <Suspense fallback={<Spinner label="Loading…" />}>
            <OneOffForm form={draft.oneOff} issues={dial.oneOff} messages={messages} />
          </Suspense>
        )}
        <MoreOptions
          maxHold={draft.maxHold}
          variables={draft.variables}
          agent={draft.agent}
          agentId={speakerOf(choices)}
          errors={messages}
        />
      </div>
      {call.refusal && <Refusal problem={call.refusal} onDismiss={call.dismissRefusal} />}
      <CallButton call={call} readiness={readiness} />
      {call.asked && (
        <CallQuestion
          question={call.asked.problem}
          number={call.asked.number}
          onYes={call.asked.yes}
          onNo={call.asked.no}
        />
      )}
    </section>
  );
}
