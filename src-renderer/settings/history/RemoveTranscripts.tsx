import { useState } from 'react';
import { transcriptCount } from '../../history/import/import-text';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useSay } from '../../ui/toast/toasts';

interface RemoveTranscriptsProps {
  /** Null: not known. */
  readonly count: number | null;
  readonly onRemoved: () => void;
}

/** Removes every transcript from this computer, after asking. */
export function RemoveTranscripts({ count, onRemoved }: RemoveTranscriptsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { run, busy, problem, clear } = useCommand('history.removeTranscripts', 'here');
  const say = useSay();
  const remove = async (): Promise<void> => {
    const answer = await run(null);
    onRemoved();
    if (!answer.ok) return;
    setIsOpen(false);
    say.news(`${transcriptCount(answer.value.count)} removed`);
  };
  const close = (): void => {
    clear();
    setIsOpen(false);
  };
  return (
    <div>
      <Button unavailable={count === 0 ? 'There is none.' : undefined} onClick={() => setIsOpen(true)}>
        Remove all transcripts…
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Remove all transcripts?"
        confirm="Remove all transcripts"
        danger
        busy={busy}
        problem={problem}
        onCancel={close}
        onConfirm={() => void remove()}
      >
        <p>
          {count === null ? 'All transcripts' : transcriptCount(count)} of all accounts are removed from this computer,
          and are not fetched again. ThunderPhone keeps what it has. The calls stay in the history, with notes and tags.
        </p>
      </ConfirmDialog>
    </div>
  );
}
