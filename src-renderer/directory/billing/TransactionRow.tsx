import { memo } from 'react';
import type { TransactionView } from '../../../src-main/contract/billing';
import { whenIn } from '../../history/words/when';
import { useApp, useAppState } from '../../state/AppContext';
import { money } from '../../text/money';
import { Button } from '../../ui/Button';
import { spoken } from './transaction-words';

/** One transaction: what it was, when, how much; and whatever else the row holds, as it came. */
export const TransactionRow = memo(function TransactionRow({ row }: { readonly row: TransactionView }) {
  const app = useApp();
  const locale = useAppState((state) => state.locale);
  const { kind, description, createdAt, amountCents, attemptId, others } = row;
  const title = kind === null ? (description ?? 'Transaction') : spoken(kind);
  const when = createdAt === null ? '' : `${whenIn(locale).date(createdAt)}, ${whenIn(locale).time(createdAt)}`;
  const notes = [when, kind === null ? '' : (description ?? '')].filter(Boolean).join(' · ');
  return (
    <li className="transaction">
      <div className="transaction-words">
        <p className="transaction-title">
          <bdi>{title}</bdi>
        </p>
        {notes !== '' && (
          <p className="page-quiet">
            <bdi>{notes}</bdi>
          </p>
        )}
        {others.length > 0 && (
          <ul className="transaction-others">
            {others.map(({ name, value, cents }, index) => (
              <li key={`${name} ${String(index)}`} className="copyable">
                {name === '' ? value : `${spoken(name)}: ${cents === null ? value : money(cents)}`}
              </li>
            ))}
          </ul>
        )}
        {row.id !== null && kind === null && description === null && (
          <p className="page-quiet copyable">Id: {row.id}</p>
        )}
      </div>
      <div className="transaction-side">
        {amountCents !== null && (
          <p className={amountCents > 0 ? 'transaction-amount transaction-in' : 'transaction-amount'}>
            {signed(amountCents)}
          </p>
        )}
        {attemptId !== null && (
          <Button
            size="s"
            onClick={() => {
              app.select(attemptId);
              app.show('history');
            }}
          >
            Call details
          </Button>
        )}
      </div>
    </li>
  );
});

/** With its sign: what came in, and what went out. */
const signed = (cents: number): string => (cents > 0 ? `+${money(cents)}` : money(cents).replace('-', '−'));
