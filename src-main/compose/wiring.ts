import type { AppEvent } from '../contract/events';
import type { KeyState } from '../accounts/key-ring';
import { nothingKnown } from '../directory/standing';
import { accountView } from '../service/views/account-view';
import { callView } from '../service/views/call-view';
import { directoryView } from '../service/views/directory-view';
import { guardsView } from '../service/views/guards-view';
import { draftView } from '../service/views/draft-view';
import { isSettled } from '../domain/call/attempt';
import type { AccountId } from '../domain/ids';
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
    if (endedNow && attempt.callId !== null) void core.directories.refresh(attempt.accountId, ['billing']);
  });
}

function tellWindows(core: Core, notices: Notices, emit: (event: AppEvent) => void): void {
  const { accounts, keys, book, desk, directories, hours, doNotCall } = core;
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
  directories.onChange((account) => {
    if (account !== accounts.activeId()) return;
    emit({ kind: 'directory', directory: directoryView(account, directories.standing(account)) });
  });
  const guardsChanged = (): void => {
    emit({ kind: 'guards', guards: guardsView(core) });
  };
  hours.onChange(guardsChanged);
  doNotCall.onChange(guardsChanged);
  notices.onChange(() => {
    emit({ kind: 'notices', notices: notices.all() });
  });
  let shown = accounts.activeId();
  accounts.onChange(() => {
    const active = accounts.activeId();
    if (active === shown) return;
    shown = active;
    const standing = active ? directories.standing(active) : nothingKnown;
    emit({ kind: 'directory', directory: directoryView(active, standing) });
  });
}

/** Another account brings its own draft and directory; a key that comes to hand sets everything waiting for it going. */
function followAccounts(core: Core): void {
  const { accounts, keys, desk, directories, follower, settler } = core;
  const known = new Map<AccountId, KeyState['kind']>();
  let active = accounts.activeId();

  const keyCame = (id: AccountId): void => {
    follower.wake(id);
    settler.wake(id);
    // The keychain is open now: what it would not give up before goes.
    void core.secrets.sweep(id);
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
    if (keys.state(now).kind !== 'ready') void accounts.readKey(now, 'silent');
  });
}
