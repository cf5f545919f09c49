import type { CallDetailsView, CallView } from '../../../src-main/contract/views';
import { isSettled } from '../../../src-main/domain/call/attempt';
import { assertNever } from '../../../src-main/domain/result';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { Section } from './Section';
import { Turn } from './Turn';
import './transcript.css';

interface TranscriptProps {
  readonly call: CallView;
  readonly transcript: CallDetailsView['transcript'];
  readonly reading: boolean;
  readonly onRetry: () => void;
}

/** What was said, as a conversation: the agent at the left, the other side at the right. */
export function Transcript(props: TranscriptProps) {
  return (
    <Section title="Transcript">
      <Words {...props} />
    </Section>
  );
}

function Words({ call, transcript, reading, onRetry }: TranscriptProps) {
  const { state, turns, problem } = transcript;
  switch (state) {
    case 'waiting':
      return isSettled(call.state) ? (
        <Spinner label="Fetching the transcript…" />
      ) : (
        <p className="details-quiet">It will be here when the call has ended.</p>
      );
    case 'none':
      return (
        <p className="details-quiet">
          {call.callId === null ? 'There is none: no call was placed.' : 'There is none: nothing was said.'}
        </p>
      );
    case 'problem':
      return (
        problem && (
          <ProblemAlert
            problem={problem}
            actions={
              <Button busy={reading} onClick={onRetry}>
                Retry
              </Button>
            }
          />
        )
      );
    case 'ready':
      return (
        <ol className="transcript">
          {turns.map((turn, index) => (
            <Turn key={index} turn={turn} agentName={call.agentName} />
          ))}
        </ol>
      );
    default:
      return assertNever(state);
  }
}
