import { ArrowUpRight } from 'lucide-react';
import type { BillingView } from '../../../src-main/contract/billing';
import { assertNever } from '../../../src-main/domain/result';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { useMinute } from '../../state/use-now';
import { ageText } from '../../text/age';
import { money } from '../../text/money';
import { Button } from '../../ui/Button';
import { Pill } from '../../ui/Pill';

/** The balance, its age, and the way to more of it. */
export function BalanceSection({ billing }: { readonly billing: BillingView }) {
  const now = useMinute();
  const fetchedAt = useAppState((state) => state.directory.parts.billing.fetchedAt);
  const { run, busy } = useCommand('app.openPage');
  return (
    <section className="billing-section" aria-labelledby="billing-balance">
      <h2 className="section-title" id="billing-balance">
        Balance
      </h2>
      <div className="billing-balance">
        <p className="billing-amount copyable">{money(billing.balanceCents)}</p>
        <Level />
        {fetchedAt !== null && <p className="page-quiet">read {ageText(fetchedAt, now)}</p>}
        <span className="page-spring" />
        <Button icon={<ArrowUpRight size={15} aria-hidden />} busy={busy} onClick={() => void run({ page: 'billing' })}>
          Top up in the dashboard
        </Button>
      </div>
      <p className="page-quiet">
        A card payment cannot be finished through ThunderPhone’s API, so topping up happens in the dashboard. Refresh
        here afterwards.
      </p>
    </section>
  );
}

function Level() {
  const level = useAppState((state) => state.directory.lowBalance.level);
  switch (level) {
    case 'unknown':
    case 'fine':
      return null;
    case 'low':
      return <Pill tone="wait">Low</Pill>;
    case 'empty':
      return <Pill tone="bad">Calls are refused</Pill>;
    default:
      return assertNever(level);
  }
}
