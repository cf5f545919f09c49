import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Spinner } from '../ui/Spinner';
import { DetailsFrame } from './details/DetailsFrame';
import { DetailsHead } from './details/DetailsHead';
import { Facts } from './details/Facts';
import { Section } from './details/Section';
import { Standing } from './details/Standing';
import { Timeline } from './details/Timeline';
import { UsedAgent } from './details/UsedAgent';
import { wholeTimeline } from './details/whole-timeline';
import type { Details } from './details/use-details';
import { useDetails } from './details/use-details';
import { OfHistory } from './entry/OfHistory';
import { useEntry, type EntryRead } from './entry/use-entry';
import { TranscriptOfAttempt } from './transcript/OfAttempt';
import { createPlace, PlaceContext } from './transcript/place';
import { NoteField } from './note/NoteField';
import { PlaybackProvider } from './playback/PlaybackProvider';
import { DashboardLink } from './recording/DashboardLink';
import { RecordingSection } from './recording/RecordingSection';
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
  const history = useEntry('attempt', attemptId);
  const [place] = useState(createPlace);
  return (
    <DetailsFrame>
      <PlaceContext value={place}>
        <Content read={read} history={history} onClose={onClose} />
      </PlaceContext>
    </DetailsFrame>
  );
}

interface ContentProps {
  readonly read: Details;
  readonly history: EntryRead;
  readonly onClose: () => void;
}

function Content({ read, history, onClose }: ContentProps) {
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
  const { call, oneOff, variables, dashboardUrl, timeline } = details;
  return (
    <PlaybackProvider>
      <DetailsHead call={call} entry={history.entry} onClose={onClose} />
      {failure}
      <Standing call={call} />
      <div className="details-body">
        <div className="details-side">
          <Facts call={call} />
          {history.entry && <OfHistory entry={history.entry} />}
          <UsedAgent oneOff={oneOff} variables={variables} />
          <Section title="Notes">
            <NoteField call={call} note={call.note} />
          </Section>
        </div>
        <div className="details-talk">
          <Timeline timeline={wholeTimeline(timeline, history.entry?.timeline ?? [])} />
          <RecordingSection of={{ by: 'attempt', attemptId: call.attemptId }} call={call}>
            {dashboardUrl !== null && <DashboardLink attemptId={call.attemptId} />}
          </RecordingSection>
          <TranscriptOfAttempt call={call} read={history} />
        </div>
      </div>
    </PlaybackProvider>
  );
}
