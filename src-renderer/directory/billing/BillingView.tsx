import { useAppState } from '../../state/AppContext';
import { PageFrame } from '../page/PageFrame';
import { AutoReloadSection } from './AutoReloadSection';
import { BalanceSection } from './BalanceSection';
import { LowBalanceSection } from './LowBalanceSection';
import { TransactionsSection } from './TransactionsSection';
import './billing.css';

const PARTS = ['billing', 'transactions'] as const;

/** What is left to call with, how it is topped up, and where it went. */
export default function BillingView() {
  const billing = useAppState((state) => state.directory.billing);
  const accountId = useAppState((state) => state.activeAccountId);
  return (
    <PageFrame title="Billing" parts={PARTS}>
      <div className="page-column" key={accountId}>
        {billing && (
          <>
            <BalanceSection billing={billing} />
            <AutoReloadSection billing={billing} />
            <LowBalanceSection />
          </>
        )}
        <TransactionsSection />
      </div>
    </PageFrame>
  );
}
