import type { SyntheticEvent } from 'react';
import type { BillingView } from '../../../src-main/contract/billing';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { useCommand } from '../../state/use-command';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { SwitchField } from '../../ui/SwitchField';
import { TextField } from '../../ui/TextField';
import { useSay } from '../../ui/toast/toasts';
import { useAutoReload } from './use-auto-reload';

interface AutoReloadFormProps {
  readonly billing: BillingView;
  readonly onDone: () => void;
}

/** Changes auto-reload. Amounts are typed in dollars. */
export function AutoReloadForm({ billing, onDone }: AutoReloadFormProps) {
  const say = useSay();
  const { texts, edit, errorsOf, problem, busy, save } = useAutoReload(billing);
  const submit = async (): Promise<void> => {
    if (!(await save())) return;
    say.news(texts.enabled ? 'Auto-reload is on.' : 'Auto-reload is off.');
    onDone();
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!busy) void submit();
  };
  return (
    <form className="billing-form" aria-label="Auto-reload" onSubmit={onSubmit} noValidate>
      <SwitchField label="Reload by itself" isOn={texts.enabled} onChange={(enabled) => edit({ enabled })} />
      {texts.enabled && (
        <>
          {billing.hasPaymentMethod === false && <NoCard />}
          <TextField
            label="When the balance is below"
            description="In dollars, as 5.00."
            inputMode="decimal"
            value={texts.minimum}
            errors={errorsOf('minimum')}
            onChange={(minimum) => edit({ minimum })}
          />
          <TextField
            label="Reload by"
            description="The card on file is charged this much, without asking."
            inputMode="decimal"
            value={texts.amount}
            errors={errorsOf('amount')}
            onChange={(amount) => edit({ amount })}
          />
          <SwitchField label="Monthly cap" isOn={texts.capped} onChange={(capped) => edit({ capped })} />
          {texts.capped && (
            <TextField
              label="At most per month"
              inputMode="decimal"
              value={texts.cap}
              errors={errorsOf('cap')}
              onChange={(cap) => edit({ cap })}
            />
          )}
        </>
      )}
      {problem && <ProblemAlert problem={problem} actions={<WayOut problem={problem} />} />}
      <div className="billing-buttons">
        <Button type="submit" look="primary" busy={busy}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

const NoCard = () => (
  <Alert tone="news" title="No card is on file" actions={<OpenBilling />}>
    <p>ThunderPhone turns auto-reload on only once a card was added in the dashboard.</p>
  </Alert>
);

function WayOut({ problem }: { readonly problem: ProblemView }) {
  const refresh = useCommand('directory.refresh');
  if (problem.code === 'api_payment_method_required') return <OpenBilling />;
  if (problem.code !== 'change_unconfirmed') return null;
  return (
    <Button busy={refresh.busy} onClick={() => void refresh.run({ parts: ['billing'] })}>
      Read billing again
    </Button>
  );
}

function OpenBilling() {
  const { run, busy } = useCommand('app.openPage');
  return (
    <Button busy={busy} onClick={() => void run({ page: 'billing' })}>
      Billing in the dashboard
    </Button>
  );
}
