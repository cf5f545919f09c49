import type { ReactNode } from 'react';
import type { OfCall } from '../../../src-main/contract/recordings';
import type { CallView } from '../../../src-main/contract/views';
import { isSettled } from '../../../src-main/domain/call/attempt';
import { Section } from '../details/Section';
import { RecordingPlayer } from './RecordingPlayer';

interface RecordingSectionProps {
  readonly of: OfCall;
  readonly call: Pick<CallView, 'callId' | 'state'>;
  /** What stands under the player. */
  readonly children?: ReactNode;
}

/** What was recorded of a call. */
export function RecordingSection({ of, call: { callId, state }, children }: RecordingSectionProps) {
  return (
    <Section title="Recording">
      {callId === null ? (
        <p className="details-quiet">There is none: ThunderPhone has no call for this attempt.</p>
      ) : isSettled(state) ? (
        <RecordingPlayer of={of} callId={callId} />
      ) : (
        <p className="details-quiet">It can be played when the call has ended.</p>
      )}
      {children}
    </Section>
  );
}
