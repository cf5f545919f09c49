import { useEffect, useState } from 'react';
import type { CommandOutput } from '../../../src-main/contract/commands';
import type { SelectionInput } from '../../../src-main/contract/history-bulk';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { transcriptCount } from '../import/import-text';
import { callCount } from '../words/count';
import { Replaces } from '../work/Replaces';
import { useBulk } from './use-bulk';

interface RemoveWordsProps {
  /** As in "12 calls". */
  readonly what: string;
  readonly selection: SelectionInput;
  readonly onClose: () => void;
}

/** Asks before the transcripts of many calls go, with how many there are. */
export function RemoveWords({ what, selection, onClose }: RemoveWordsProps) {
  const { removeWords } = useBulk();
  const { run, busy, problem } = useCommand('bulk.tally', 'here');
  // What is asked about stays what it was, whatever comes meanwhile.
  const [asked] = useState(selection);
  const [tally, setTally] = useState<CommandOutput<'bulk.tally'> | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    void run({ selection: asked }).then((answer) => {
      if (wanted && answer.ok) setTally(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [run, asked, tries]);
  if (tally?.transcripts === 0) {
    return (
      <Dialog isOpen title="Nothing to delete" onClose={onClose}>
        <p className="dialog-text">None of the selected calls has a transcript on this computer.</p>
        <div className="dialog-actions">
          <Button size="l" onClick={onClose}>
            Go back
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      danger={tally !== null}
      title={`Delete transcripts of ${what}?`}
      confirm={problem ? 'Count again' : 'Delete transcripts'}
      busy={busy}
      problem={problem}
      onConfirm={() => {
        if (tally === null) return setTries(tries + 1);
        removeWords(asked);
        onClose();
      }}
      onCancel={onClose}
    >
      <p>
        {tally === null
          ? 'Counting the transcripts that are kept here…'
          : `${keptOf(tally)} ${tally.transcripts === 1 ? 'It is' : 'They are'} deleted from this computer, and what was said is not found by search any more.`}{' '}
        This cannot be undone. The calls stay, with notes and tags; “Fetch transcript” in the details of a call brings
        its words back while ThunderPhone has them.
      </p>
      <Replaces />
    </ConfirmDialog>
  );
}

const keptOf = ({ count, transcripts }: CommandOutput<'bulk.tally'>): string =>
  `Of ${callCount(count)}, ${transcriptCount(transcripts)} ${transcripts === 1 ? 'is' : 'are'} kept here.`;
