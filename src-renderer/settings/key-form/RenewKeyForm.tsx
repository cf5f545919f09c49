import type { SyntheticEvent } from 'react';
import type { AccountView } from '../../../src-main/contract/views';
import { useApp } from '../../state/AppContext';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/toast/toasts';
import { KeyField } from './KeyField';
import { KeyProblem } from './KeyProblem';
import { fieldErrors } from './problem-place';
import type { Keep } from './use-key';
import { useKey } from './use-key';
import './key-form.css';

interface RenewKeyFormProps {
  readonly account: AccountView;
  readonly onDone: () => void;
}

/** Enters the key of a known account again; it must work at the account's own address. */
export function RenewKeyForm({ account, onDone }: RenewKeyFormProps) {
  const { ask } = useApp();
  const say = useSay();
  const key = useKey();

  const send = async (keep: Keep): Promise<void> => {
    const answer = await key.send((typed) => ask('accounts.renewKey', { id: account.id, key: typed, keep }));
    if (!answer.ok) return;
    say.news(`The key of ${answer.value.name} was verified.`);
    onDone();
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    // What a person chose once for this account is not changed behind their back.
    if (!key.busy) void send(account.keyHome === 'memory' ? 'memory' : 'keychain');
  };

  return (
    <form className="key-form" aria-label={`Key of ${account.name}`} onSubmit={onSubmit} noValidate>
      <KeyField
        inputRef={key.ref}
        autoFocus
        description={
          account.keyHome === 'memory'
            ? 'It will be kept in memory until you quit Thunderdial, as before.'
            : 'It takes the place of the key that the keychain of this computer has for this account.'
        }
        errors={fieldErrors(key.problem, 'key')}
        onEdit={key.clear}
      />
      <KeyProblem problem={key.problem} busy={key.busy} onSend={(keep) => void send(keep)} />
      <div className="key-actions">
        <Button type="submit" look="primary" busy={key.busy}>
          {key.busy ? 'Verifying…' : 'Save and verify'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
