import type { CallView } from '../../../src-main/contract/views';
import { isSettled } from '../../../src-main/domain/call/attempt';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { Section } from '../details/Section';
import type { EntryRead } from '../entry/use-entry';
import { TranscriptSection } from './TranscriptSection';

interface OfAttemptProps {
  readonly call: CallView;
  /** What the history knows of the attempt; it follows the record a moment behind. */
  readonly read: EntryRead;
}

/** The words of an attempt, which the history keeps. */
export function TranscriptOfAttempt({ call, read }: OfAttemptProps) {
  if (read.entry !== null) return <TranscriptSection entry={read.entry} />;
  return (
    <Section title="Transcript">
      {read.problem ? (
        <ProblemAlert
          problem={read.problem}
          actions={
            <Button busy={read.reading} onClick={read.read}>
              Retry
            </Button>
          }
        />
      ) : call.callId !== null && isSettled(call.state) ? (
        <Spinner label="Looking for the transcript…" />
      ) : (
        <p className="details-quiet">
          {isSettled(call.state) ? 'There is none: no call was placed.' : 'It will be here when the call has ended.'}
        </p>
      )}
    </Section>
  );
}
