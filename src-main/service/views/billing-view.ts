import type { LowBalanceView, TransactionView } from '../../contract/billing';
import type { CallIndex } from '../../calls/history-ports';
import type { LowBalanceChoice } from '../../directory/low-balance';
import { balanceLevel, USUAL_THRESHOLD_CENTS } from '../../domain/directory/low-balance';
import type { Transaction } from '../../domain/directory/transaction';
import type { AccountId } from '../../domain/ids';

export function lowBalanceView(balanceCents: number | null, choice: LowBalanceChoice | null): LowBalanceView {
  const thresholdCents = choice?.thresholdCents ?? USUAL_THRESHOLD_CENTS;
  return {
    thresholdCents,
    level: balanceCents === null ? 'unknown' : balanceLevel(balanceCents, thresholdCents),
    dismissed: balanceCents !== null && choice?.dismissedCents === Math.max(0, balanceCents),
  };
}

/** Transactions with the calls of this record that they are about; without those where the record cannot be read. */
export async function transactionViews(
  account: AccountId,
  rows: readonly Transaction[],
  index: CallIndex,
): Promise<TransactionView[]> {
  const ids = rows.flatMap(({ callId }) => (callId === null ? [] : [callId]));
  const found = ids.length === 0 ? null : await index.attemptsOf(account, ids);
  return rows.map((row) => ({
    ...row,
    attemptId: (found?.ok && row.callId !== null ? found.value.get(row.callId) : null) ?? null,
    others: row.others.map((other) => ({ ...other })),
  }));
}
