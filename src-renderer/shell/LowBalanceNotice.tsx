import { useApp, useAppState } from '../state/AppContext';
import { useCommand } from '../state/use-command';
import { money } from '../text/money';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';

/** Whether the low-balance warning stands: not on the page that it leads to, and not once it was put away. */
export const useLowBalance = (): boolean =>
  useAppState(({ directory, view }) => {
    const { level, dismissed } = directory.lowBalance;
    return view !== 'billing' && (level === 'low' || level === 'empty') && !dismissed;
  });

/** Says before the 402 that the balance runs out. */
export function LowBalanceNotice() {
  const app = useApp();
  const { billing, lowBalance } = useAppState((state) => state.directory);
  const { run, busy } = useCommand('billing.dismissLowBalance');
  if (billing === null) return null;
  const { balanceCents } = billing;
  const isEmpty = lowBalance.level === 'empty';
  return (
    <Alert
      tone="wait"
      title={isEmpty ? 'The balance is used up' : `The balance is low: ${money(balanceCents)}`}
      actions={
        <>
          <Button size="s" onClick={() => app.show('billing')}>
            Open Billing
          </Button>
          <Button size="s" busy={busy} onClick={() => void run({ balanceCents: Math.max(0, balanceCents) })}>
            Dismiss notice
          </Button>
        </>
      }
    >
      <p>
        {isEmpty
          ? 'ThunderPhone refuses calls until it is topped up.'
          : `It is below ${money(lowBalance.thresholdCents)}. At zero, ThunderPhone refuses calls.`}
      </p>
    </Alert>
  );
}
