import type { AccountId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';
import type { AppParts } from './parts';

/** Does something for the account in use; without one there is nothing to do it for. */
export function forActive<T>(
  { accounts }: Pick<AppParts, 'accounts'>,
  run: (account: AccountId) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const active = accounts.activeId();
  return active ? run(active) : Promise.resolve(fail(problem('account_none')));
}
