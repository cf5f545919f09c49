import { X } from 'lucide-react';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Spinner } from '../ui/Spinner';
import { DetailsHead } from './details/DetailsHead';
import { Facts } from './details/Facts';
import { Recording } from './details/Recording';
import { Section } from './details/Section';
import { Standing } from './details/Standing';
import { Timeline } from './details/Timeline';
import { UsedAgent } from './details/UsedAgent';
import { Transcript } from './details/Transcript';
import type { Details } from './details/use-details';
import { useDetails } from './details/use-details';
import { OfHistory } from './entry/OfHistory';
import { NoteField } from './note/NoteField';
import './details.css';

interface CallDetailsProps {
  readonly attemptId: string;
  readonly onClose: () => void;
}

/** All that is known of one call. A live one is followed while it is shown. */
export default function CallDetails({ attemptId, onClose }: CallDetailsProps) {
  // Another call has its own reading, its own note and its own place to scroll to.
  return <Opened key={attemptId} attemptId={attemptId} onClose={onClose} />;
}

function Opened({ attemptId, onClose }: CallDetailsProps) {
  const read = useDetails(attemptId);
  return (
    <section
      className="details"
      aria-label="Call details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        onClose();
      }}
    >
      <Content read={read} onClose={onClose} />
    </section>
  );
}

function Content({ read, onClose }: { readonly read: Details; readonly onClose: () => void }) {
  const { details, problem, reading } = read;
  const failure = problem && (
    <ProblemAlert
      problem={problem}
      actions={
        <Button busy={reading} onClick={read.read}>
          Retry
        </Button>
      }
    />
  );
  if (details === null) {
    return (
      <div className="details-waiting">
        <IconButton label="Close details" icon={<X size={17} />} onClick={onClose} />
        {failure ?? <Spinner label="Loading…" />}
      </div>
    );
  }
  const { call, oneOff, variables, dashboardUrl, timeline, transcript } = details;
  return (
    <>
      <DetailsHead call={call} onClose={onClose} />
      {failure}
      <Standing call={call} />
      <div className="details-body">
        <div className="details-side">
          <Facts call={call} />
          <OfHistory attemptId={call.attemptId} />
          <UsedAgent oneOff={oneOff} variables={variables} />
          <Section title="Notes">
            <NoteField call={call} note={call.note} />
          </Section>
          <Recording call={call} dashboardUrl={dashboardUrl} />
        </div>
        <div className="details-talk">
          <Timeline timeline={timeline} />
          <Transcript call={call} transcript={transcript} reading={reading} onRetry={read.read} />
        </div>
      </div>
    </>
  );
}
