import type { AccountView } from '../../../src-main/contract/views';
import { useCommand } from '../../state/use-command';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useSay } from '../../ui/toast/toasts';

interface RemoveAccountProps {
  readonly account: AccountView;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Asks before an account goes: what stops, what is deleted, and what stays. */
export function RemoveAccount({ account, onClose, onRemoved }: RemoveAccountProps) {
  const say = useSay();
  const { run, busy, problem } = useCommand('accounts.remove', 'here');
  const remove = async (): Promise<void> => {
    const answer = await run({ id: account.id });
    if (!answer.ok) return;
    onClose();
    onRemoved();
    say.news(`${account.name} was removed.`);
  };
  return (
    <ConfirmDialog
      isOpen
      danger
      title={`Remove “${account.name}”?`}
      confirm="Remove account"
      busy={busy}
      problem={problem}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>
        No calls can be placed with it any more. {keyGoes(account)} The rest of its history goes from this computer:
        calls that were not placed here, with their notes, and the transcripts, tags and recordings of all its calls.
      </p>
      <p>
        Calls that were placed here stay in the record, with their notes, and are shown again when you add it again.
        Nothing changes at ThunderPhone.
      </p>
    </ConfirmDialog>
  );
}

function keyGoes({ keyHome }: AccountView): string {
  if (keyHome === 'sandbox') return '';
  return keyHome === 'keychain' ? 'Its key is deleted from the keychain.' : 'Its key is forgotten.';
}
