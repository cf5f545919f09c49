import { useState } from 'react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { AccountView } from '../../../src-main/contract/views';
import { accountTexts } from '../../../src-main/domain/problem/texts-account';
import { assertNever } from '../../../src-main/domain/result';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { RenewKeyForm } from '../key-form/RenewKeyForm';

const missing: ProblemView = { code: 'key_missing', ...accountTexts.key_missing };

/** Whether an account's key is at hand; where it is not, the ways to get it. */
export function KeyState({ account }: { readonly account: AccountView }) {
  const [renewing, setRenewing] = useState(false);
  if (renewing) return <RenewKeyForm account={account} onDone={() => setRenewing(false)} />;
  switch (account.key) {
    case 'ready':
      return null;
    case 'reading':
      return <Spinner label="Reading the key…" />;
    case 'missing':
      return <MissingKey account={account} onRenew={() => setRenewing(true)} />;
    default:
      return assertNever(account.key);
  }
}

function MissingKey({ account, onRenew }: { readonly account: AccountView; readonly onRenew: () => void }) {
  // Main tells the account's new problem as well, so a refusal need not be shown twice.
  const { run, busy, problem } = useCommand('accounts.readKeyAgain', 'here');
  const readAgain = (
    <Button busy={busy} onClick={() => void run({ id: account.id })}>
      {account.keyHome === 'keychain' ? 'Unlock and try again' : 'Try again'}
    </Button>
  );
  const renew = <Button onClick={onRenew}>Enter the key again</Button>;
  return (
    <ProblemAlert
      problem={problem ?? account.keyProblem ?? missing}
      actions={
        <>
          {account.keyHome !== 'memory' && readAgain}
          {account.keyHome !== 'sandbox' && renew}
        </>
      }
    />
  );
}
