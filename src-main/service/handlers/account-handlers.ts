import { isLive } from '../../domain/call/attempt';
import type { Account } from '../../domain/account/account';
import type { AccountId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { AccountView } from '../../contract/views';
import { accountView } from '../views/account-view';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type AccountHandlers = Pick<
  Handlers,
  | 'accounts.add'
  | 'accounts.addSandbox'
  | 'accounts.renewKey'
  | 'accounts.readKeyAgain'
  | 'accounts.select'
  | 'accounts.remove'
>;

export function accountHandlers(parts: AppParts): AccountHandlers {
  const { accounts, keys, book, directories, secrets, past, notices } = parts;
  const shown = (result: Result<Account, Problem>): Result<AccountView, Problem> =>
    result.ok ? ok(accountView(result.value, keys.state(result.value.id))) : result;
  return {
    'accounts.add': async (wish) => shown(await accounts.add(wish)),
    'accounts.addSandbox': async () => shown(await accounts.addSandbox()),
    'accounts.renewKey': async ({ id, key, keep }) => {
      const renewed = await accounts.renewKey(id as AccountId, key, keep);
      // What the old key was refused is read with the new one; a key that was missing is taken up by the wiring.
      if (renewed.ok) void directories.refresh(renewed.value.id);
      return shown(renewed);
    },
    'accounts.readKeyAgain': async ({ id }) => shown(await accounts.readKey(id as AccountId, 'may-ask')),
    'accounts.select': async ({ id }) => {
      const selected = await accounts.select(id as AccountId);
      return selected.ok ? ok(null) : selected;
    },
    'accounts.remove': async ({ id }) => {
      const accountId = id as AccountId;
      const live = book.all().some((attempt) => attempt.accountId === accountId && isLive(attempt));
      if (live) return fail(problem('account_has_live_calls'));
      if (!accounts.get(accountId)) return fail(problem('account_unknown'));
      // Words that the record still keeps go with the others; those that cannot be moved now stay there.
      await past.moveWords.all();
      // An archive that cannot be written must not keep a key from being removed.
      const marked = await past.leaving.mark(accountId);
      const removed = await accounts.remove(accountId);
      if (!removed.ok) {
        await past.leaving.back(accountId);
        return removed;
      }
      if (marked.ok) past.leaving.start();
      else notices.showProblem(marked.error, 'Its calls are still on this computer.');
      await directories.forget(accountId);
      // The account is gone in any case; a secret that the keychain does not give up now goes at the next sweep.
      await secrets.releaseAll(accountId);
      return ok(null);
    },
  };
}
