import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { DetailsFrame } from '../details/DetailsFrame';
import { Section } from '../details/Section';
import { Timeline } from '../details/Timeline';
import { NoteField } from '../note/NoteField';
import { PlaybackProvider } from '../playback/PlaybackProvider';
import { RecordingSection } from '../recording/RecordingSection';
import { createPlace, PlaceContext } from '../transcript/place';
import { TranscriptSection } from '../transcript/TranscriptSection';
import { TagsField } from '../tags/TagsField';
import { EntryFacts } from './EntryFacts';
import { EntryHead } from './EntryHead';
import { HowItEnded } from './HowItEnded';
import { Judged } from './Judged';
import { useEntry } from './use-entry';
import '../details.css';

interface EntryDetailsProps {
  readonly entryKey: string;
  readonly onClose: () => void;
}

/** All that is known of a call that no attempt of this app became. */
export function EntryDetails({ entryKey, onClose }: EntryDetailsProps) {
  const { entry, problem, reading, read } = useEntry('key', entryKey);
  const [place] = useState(createPlace);
  const failure = problem && (
    <ProblemAlert
      problem={problem}
      actions={
        <Button busy={reading} onClick={read}>
          Retry
        </Button>
      }
    />
  );
  return (
    <DetailsFrame>
      {entry === null ? (
        <div className="details-waiting">
          <IconButton label="Close details" icon={<X size={17} />} onClick={onClose} />
          {failure ?? <Spinner label="Loading…" />}
        </div>
      ) : (
        <PlaybackProvider>
          <PlaceContext value={place}>
            <EntryHead entry={entry} onClose={onClose} />
            {failure}
            <div className="details-body">
              <div className="details-side">
                <EntryFacts entry={entry} />
                <HowItEnded row={entry.row} />
                <Judged entry={entry} />
                <Section title="Tags">
                  <TagsField entryKey={entry.row.key} tags={entry.row.tags} />
                </Section>
                <Section title="Notes">
                  <NoteField call={{ attemptId: null, key: entry.row.key }} note={entry.row.note} />
                </Section>
              </div>
              <div className="details-talk">
                {entry.timeline.length > 0 && <Timeline timeline={entry.timeline} />}
                <RecordingSection of={{ by: 'key', key: entry.row.key }} call={entry.row} />
                <TranscriptSection entry={entry} />
              </div>
            </div>
          </PlaceContext>
        </PlaybackProvider>
      )}
    </DetailsFrame>
  );
}
