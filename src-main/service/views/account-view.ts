import type { KeyState } from '../../accounts/key-ring';
import type { AccountView } from '../../contract/views';
import type { Account } from '../../domain/account/account';
import { problemView } from '../../contract/problem-view';

/** An account as a window may see it: without its key. */
export function accountView(account: Account, state: KeyState): AccountView {
  return {
    id: account.id,
    name: account.name,
    baseUrl: account.baseUrl,
    keyHome: account.keyHome,
    keyPrefix: account.keyPrefix,
    key: state.kind,
    keyProblem: state.kind === 'missing' ? problemView(state.problem) : null,
  };
}
