import { ReceiptText } from 'lucide-react';
import { useAppState } from '../../state/AppContext';
import { useMinute } from '../../state/use-now';
import { ageText } from '../../text/age';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { TransactionRow } from './TransactionRow';
import { useTransactions } from './use-transactions';

/** Where the balance came from and went to, page by page. */
export function TransactionsSection() {
  const now = useMinute();
  const { rows, total, hasMore, loadMore, busy, problem } = useTransactions();
  const part = useAppState((state) => state.directory.parts.transactions);
  return (
    <section className="billing-section" aria-labelledby="billing-transactions">
      <div className="billing-head">
        <h2 className="section-title" id="billing-transactions">
          Transactions
        </h2>
        {part.fetchedAt !== null && <p className="page-quiet">read {ageText(part.fetchedAt, now)}</p>}
        <span className="page-spring" />
        <p role="status" className="page-count">
          {rows === null || rows.length === 0 ? '' : countText(rows.length, total)}
        </p>
      </div>
      {rows === null ? (
        part.state === 'loading' ? (
          <Spinner label="Loading…" />
        ) : (
          <p className="page-quiet">No transactions have been read yet.</p>
        )
      ) : rows.length === 0 ? (
        <EmptyState icon={<ReceiptText size={22} />} title="No transactions yet">
          Top-ups and the charges of calls will stand here.
        </EmptyState>
      ) : (
        <ul className="transactions" aria-label="Transactions">
          {rows.map((row, index) => (
            <TransactionRow key={row.id ?? `row ${String(index)}`} row={row} />
          ))}
        </ul>
      )}
      {problem && <ProblemAlert problem={problem} actions={<Button onClick={loadMore}>Try again</Button>} />}
      {hasMore && !problem && (
        <Button className="billing-action" busy={busy} onClick={loadMore}>
          Load more
        </Button>
      )}
    </section>
  );
}

function countText(shown: number, total: number | null): string {
  if (total === null || total <= shown) return `${shown.toLocaleString('en')} shown`;
  return `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
