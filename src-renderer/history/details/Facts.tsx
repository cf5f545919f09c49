import type { ReactNode } from 'react';
import type { CallView } from '../../../src-main/contract/views';
import { formatE164 } from '../../../src-main/domain/number';
import { endedText, secondsText } from '../words/ended';

/** What is known of a call, short. */
export function Facts({ call }: { readonly call: CallView }) {
  const { to, from, agentName, agentKind, callId, maxHoldSeconds } = call;
  const ended = endedText(call);
  return (
    <dl className="facts">
      <Fact name="Number">{formatE164(to)}</Fact>
      <Fact name="From">{formatE164(from)}</Fact>
      <Fact name="Agent">
        <bdi>{agentName}</bdi>
        {agentKind === 'number_own' && <small> The number's own agent</small>}
      </Fact>
      {ended !== '' && <Fact name="Ended">{ended}</Fact>}
      {callId !== null && <Fact name="Call id">{callId}</Fact>}
      <Fact name="Max hold">{maxHoldSeconds === null ? "The agent's own" : secondsText(maxHoldSeconds)}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd className="copyable">{children}</dd>
  </div>
);
