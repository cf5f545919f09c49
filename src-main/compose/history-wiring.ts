import type { AppEvent } from '../contract/events';
import type { AccountId } from '../domain/ids';
import { historyImportView } from '../service/views/history-import-view';
import type { Core } from './core';
import type { PastParts } from './history';

/** Takes up what was chosen in an earlier run, then keeps the history: with every key that comes and change of a call. */
export async function startHistory({ accounts, keys, book }: Core, past: PastParts): Promise<void> {
  await Promise.all([past.words.open(), past.retention.open()]);
  past.follow.start();
  past.retention.start();
  past.moveWords.start();
  past.leaving.start();
  book.onChange(() => past.follow.changed());
  let ready = new Set<AccountId>();
  const wake = async (id: AccountId): Promise<void> => {
    await past.leaving.back(id);
    // It may have been removed meanwhile.
    if (!ready.has(id)) return;
    past.importer.wake(id);
    past.words.wake(id);
  };
  const followKeys = (): void => {
    const now = new Set(accounts.all().map(({ id }) => id));
    for (const id of ready) {
      if (now.has(id)) continue;
      past.importer.forget(id);
      past.words.forget(id);
    }
    const withKey = new Set([...now].filter((id) => keys.state(id).kind === 'ready'));
    const before = ready;
    ready = withKey;
    for (const id of withKey) {
      if (before.has(id)) continue;
      void wake(id);
    }
  };
  accounts.onChange(followKeys);
  followKeys();
}

/** Silent while the machine sleeps; all that was woken before goes on afterwards, and when the network is back. */
export const restHistory = ({ importer, words }: PastParts): void => {
  importer.suspend();
  words.suspend();
};

export const wakeHistory = ({ importer, words }: PastParts): void => {
  importer.wake();
  words.wake();
};

export function stopHistory(past: PastParts): void {
  restHistory(past);
  past.follow.stop();
  past.retention.stop();
  past.moveWords.stop();
  past.reviewDesk.stop();
  past.leaving.stop();
}

/** Tells windows how far the history of the account in use is, when that is another thing than was told. */
export function tellHistory(
  { accounts }: Core,
  past: PastParts,
  emit: (event: AppEvent) => void,
): (account: AccountId | null) => void {
  let told = '';
  return (account) => {
    const active = accounts.activeId();
    if (active === null || (account !== null && account !== active)) return;
    const state = historyImportView(past, active);
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    emit({ kind: 'historyImport', state });
  };
}
