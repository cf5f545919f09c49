import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useSay } from '../../ui/toast/toasts';

/** Removes the transcript of one call from this computer, after asking. */
export function RemoveWords({ callKey }: { readonly callKey: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const { run, busy, problem, clear } = useCommand('words.remove', 'here');
  const say = useSay();
  const close = (): void => {
    clear();
    setIsOpen(false);
  };
  const remove = async (): Promise<void> => {
    if (!(await run({ key: callKey })).ok) return;
    close();
    say.news('Transcript removed');
  };
  return (
    <>
      <Button size="s" look="quiet" icon={<Trash2 size={14} aria-hidden />} onClick={() => setIsOpen(true)}>
        Remove transcript…
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Remove this transcript?"
        confirm="Remove transcript"
        danger
        busy={busy}
        problem={problem}
        onCancel={close}
        onConfirm={() => void remove()}
      >
        <p>
          It is removed from this computer, and is not found by its words any more. ThunderPhone keeps what it has:
          Fetch transcript in the details of the call brings it back from there.
        </p>
      </ConfirmDialog>
    </>
  );
}
