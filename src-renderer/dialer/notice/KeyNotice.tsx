import type { AccountView } from '../../../src-main/contract/views';
import { accountTexts } from '../../../src-main/domain/problem/texts-account';
import { useApp } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';

/** The key of the account in use is not at hand: why, and the ways to get it. */
export function KeyNotice({ account }: { readonly account: AccountView }) {
  const app = useApp();
  const { run, busy } = useCommand('accounts.readKeyAgain');
  const problem = account.keyProblem ?? { code: 'key_missing' as const, ...accountTexts.key_missing };
  return (
    <ProblemAlert
      problem={problem}
      actions={
        <>
          {problem.retry && (
            <Button busy={busy} onClick={() => void run({ id: account.id })}>
              Try again
            </Button>
          )}
          <Button onClick={() => app.show('settings')}>Open Settings</Button>
        </>
      }
    />
  );
}
