import type { Handlers } from '../../contract/handlers';
import type { AccountId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { transactionViews } from '../views/billing-view';
import type { AppParts } from './parts';

type BillingHandlers = Pick<
  Handlers,
  | 'billing.setAutoReload'
  | 'billing.setLowBalance'
  | 'billing.dismissLowBalance'
  | 'billing.moreTransactions'
  | 'directory.transactions'
>;

export function billingHandlers(parts: AppParts): BillingHandlers {
  const { accounts, directories, autoReload, lowBalance, transactions, callIndex } = parts;
  const active = (): Result<AccountId, Problem> => {
    const id = accounts.activeId();
    return id ? ok(id) : fail(problem('account_none'));
  };
  return {
    'billing.setAutoReload': async ({ autoReload: wish }) => {
      const account = active();
      return account.ok ? autoReload.change(account.value, wish) : account;
    },
    'billing.setLowBalance': async ({ thresholdCents }) => {
      const account = active();
      return account.ok ? lowBalance.setThreshold(account.value, thresholdCents) : account;
    },
    'billing.dismissLowBalance': async ({ balanceCents }) => {
      const account = active();
      return account.ok ? lowBalance.dismiss(account.value, balanceCents) : account;
    },
    'billing.moreTransactions': async ({ offset }) => {
      const account = active();
      if (!account.ok) return account;
      const page = await transactions.page(account.value, offset);
      if (!page.ok) return page;
      const { rows, total, nextOffset } = page.value;
      return ok({ rows: await transactionViews(account.value, rows, callIndex), total, nextOffset });
    },
    'directory.transactions': async ({ offset, limit }) => {
      const account = accounts.activeId();
      const rows = account ? (directories.standing(account).directory.transactions?.value.rows ?? []) : [];
      if (!account) return ok({ rows: [], total: 0 });
      const shown = await transactionViews(account, rows.slice(offset, offset + limit), callIndex);
      return ok({ rows: shown, total: rows.length });
    },
  };
}
