import { useState } from 'react';
import type { TransactionView } from '../../../src-main/contract/billing';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import type { FurtherRows } from './transaction-rows';
import { carryOn, withPage } from './transaction-rows';

export interface Transactions {
  /** Null until the first page was read from main. */
  readonly rows: readonly TransactionView[] | null;
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly busy: boolean;
  readonly problem: ProblemView | null;
}

interface Held {
  readonly first: readonly TransactionView[];
  readonly further: FurtherRows;
}

/** The first page of transactions as main keeps it, and the further ones that were asked for here. */
export function useTransactions(): Transactions {
  const { rows: first, version } = useAppState((state) => state.rows.transactions);
  const standing = useAppState((state) => state.directory.transactions);
  const { run, busy, problem } = useCommand('billing.moreTransactions', 'here');
  const firstNext = standing?.nextOffset ?? null;
  const [held, setHeld] = useState<Held>({ first, further: { rows: [], nextOffset: firstNext } });
  let { further } = held;
  if (held.first !== first) {
    further = carryOn(held.first, held.further, first, firstNext);
    setHeld({ first, further });
  }
  const { nextOffset } = further;
  const loadMore = async (offset: number): Promise<void> => {
    const page = await run({ offset });
    if (!page.ok) return;
    setHeld((now) => ({ ...now, further: withPage(now.first, now.further, page.value) }));
  };
  return {
    rows: version === null || version === 0 ? null : [...first, ...further.rows],
    total: standing?.total ?? null,
    hasMore: nextOffset !== null,
    loadMore: () => {
      if (nextOffset !== null && !busy) void loadMore(nextOffset);
    },
    busy,
    problem,
  };
}
