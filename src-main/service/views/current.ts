import type { AccountBook } from '../../accounts/account-book';
import type { KeyRing } from '../../accounts/key-ring';
import type { ReadinessView } from '../../contract/readiness';
import type { DirectoryView } from '../../contract/views';
import type { DirectoryDesk } from '../../directory/directory-desk';
import type { LowBalance } from '../../directory/low-balance';
import type { ServiceHealth } from '../../directory/service-health';
import { nothingKnown } from '../../directory/standing';
import { noReadiness, readinessOf } from '../readiness/readiness';
import { directoryView } from './directory-view';

/** What the views of the account in use are made of. */
export interface CurrentParts {
  readonly accounts: Pick<AccountBook, 'activeId'>;
  readonly keys: Pick<KeyRing, 'state'>;
  readonly directories: Pick<DirectoryDesk, 'standing'>;
  readonly lowBalance: Pick<LowBalance, 'of'>;
  readonly health: Pick<ServiceHealth, 'standing'>;
}

export function currentDirectory({ accounts, directories, lowBalance }: CurrentParts): DirectoryView {
  const active = accounts.activeId();
  return directoryView(active, active ? directories.standing(active) : nothingKnown, active && lowBalance.of(active));
}

export function currentReadiness(parts: CurrentParts): ReadinessView {
  const active = parts.accounts.activeId();
  if (!active) return noReadiness;
  return readinessOf(active, {
    key: parts.keys.state(active),
    standing: parts.directories.standing(active),
    health: parts.health.standing(active),
    lowBalance: parts.lowBalance.of(active),
  });
}
