import type { AppEvent } from '../contract/events';
import type { KeyState } from '../accounts/key-ring';
import { accountView } from '../service/views/account-view';
import { callView } from '../service/views/call-view';
import { guardsView } from '../service/views/guards-view';
import { currentDirectory, currentReadiness } from '../service/views/current';
import { draftView } from '../service/views/draft-view';
import type { Attempt } from '../domain/call/attempt';
import { isSettled } from '../domain/call/attempt';
import type { PartName } from '../domain/directory/directory';
import type { AccountId } from '../domain/ids';
import type { ProblemCode } from '../domain/problem/problem';
import type { Notices } from '../service/notices';
import type { Core } from './core';

/** Makes changes in the core known: to windows as events, and to the parts that depend on one another. */
export function wire(core: Core, notices: Notices, emit: (event: AppEvent) => void): void {
  tellWindows(core, notices, emit);
  followAccounts(core);
  core.book.onChange((attempt, before) => {
    const endedNow = before !== null && !isSettled(before.state) && isSettled(attempt.state);
    // A secret that was given up meanwhile was kept for this call alone.
    if (endedNow && attempt.agent.kind === 'one_off') void core.secrets.sweep(attempt.accountId);
    if (endedNow && attempt.callId !== null)
      void core.directories.refresh(attempt.accountId, partsOfMoney(core, attempt));
    const doubtful = before?.state !== 'refused' && attempt.state === 'refused' && attempt.problem;
    const part = doubtful ? DOUBTED[doubtful.code] : undefined;
    if (part) void core.directories.refresh(attempt.accountId, [part]);
  });
}

/** What a refused call says is not as it was last read. */
const DOUBTED: Readonly<Partial<Record<ProblemCode, PartName>>> = {
  api_confirmation_required: 'confirmation',
  api_insufficient_balance: 'billing',
  api_from_number_unknown: 'lines',
  api_agent_unknown: 'agents',
};

/** A call that ended has changed the balance, and the transactions where somebody looked at them. */
function partsOfMoney({ directories }: Core, { accountId }: Attempt): readonly PartName[] {
  const looked = directories.standing(accountId).parts.transactions.triedAt !== null;
  return looked ? ['billing', 'transactions'] : ['billing'];
}

function tellWindows(core: Core, notices: Notices, emit: (event: AppEvent) => void): void {
  const { accounts, keys, book, desk, hours, doNotCall } = core;
  accounts.onChange(() => {
    emit({
      kind: 'accounts',
      accounts: accounts.all().map((account) => accountView(account, keys.state(account.id))),
      activeAccountId: accounts.activeId(),
    });
  });
  book.onChange((attempt) => {
    emit({ kind: 'calls', changed: [callView(attempt)] });
  });
  desk.onReplaced((draft) => {
    emit({ kind: 'draft', draft: draftView(draft) });
  });
  const guardsChanged = (): void => {
    emit({ kind: 'guards', guards: guardsView(core) });
  };
  hours.onChange(guardsChanged);
  doNotCall.onChange(guardsChanged);
  notices.onChange(() => {
    emit({ kind: 'notices', notices: notices.all() });
  });
  tellStanding(core, emit);
}

/** What the account in use has, and whether it can call: told when it changes, and not more often. */
function tellStanding(core: Core, emit: (event: AppEvent) => void): void {
  const { accounts, directories, lowBalance, health } = core;
  let told = JSON.stringify(currentReadiness(core));
  let shown = accounts.activeId();
  const tellReadiness = (): void => {
    const readiness = currentReadiness(core);
    const text = JSON.stringify(readiness);
    if (text === told) return;
    told = text;
    emit({ kind: 'readiness', readiness });
  };
  const tellDirectory = (account: AccountId): void => {
    if (account !== accounts.activeId()) return;
    emit({ kind: 'directory', directory: currentDirectory(core) });
    tellReadiness();
  };
  directories.onChange(tellDirectory);
  lowBalance.onChange(tellDirectory);
  health.onChange(tellReadiness);
  accounts.onChange(() => {
    if (accounts.activeId() !== shown) emit({ kind: 'directory', directory: currentDirectory(core) });
    shown = accounts.activeId();
    tellReadiness();
  });
}

/** Another account brings its own draft and directory; a key that comes to hand sets everything waiting for it going. */
function followAccounts(core: Core): void {
  const { accounts, keys, desk, directories, lowBalance, follower, settler } = core;
  const known = new Map<AccountId, KeyState['kind']>();
  let active = accounts.activeId();

  const keyCame = (id: AccountId): void => {
    follower.wake(id);
    settler.wake(id);
    // The keychain is open now: what it would not give up before goes.
    void core.formSecrets.tidy(id);
    void directories.refresh(id);
  };

  accounts.onChange(() => {
    for (const { id } of accounts.all()) {
      const { kind } = keys.state(id);
      if (kind === 'ready' && known.get(id) !== 'ready') keyCame(id);
      known.set(id, kind);
    }
    const now = accounts.activeId();
    if (now === active) return;
    active = now;
    void desk.useAccount(now);
    if (!now) return;
    void directories.recall(now);
    void lowBalance.recall(now);
    if (keys.state(now).kind !== 'ready') void accounts.readKey(now, 'silent');
  });
}
