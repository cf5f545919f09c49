import { watchable } from '../calls/follow/watch-list';
import { isLive } from '../domain/call/attempt';
import type { AccountId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Core } from './core';

export interface OpeningHooks {
  /** The record cannot be used, or was damaged and set aside under the given name. */
  readonly onRecord: (problem: Problem, setAsideAs: string | null) => void;
}

/**
 * Takes up what the last run left: accounts, draft, and every attempt that is not settled. Returns when a window may be
 * shown the state. Asks neither the keychain nor the network.
 */
export async function openCore(core: Core, hooks: OpeningHooks): Promise<boolean> {
  const opened = await core.storage.ready;
  if (!opened.ok) {
    hooks.onRecord(opened.error, null);
    return false;
  }
  if (opened.value.damaged) hooks.onRecord(problem('storage_damaged'), opened.value.damaged.setAsideAs);
  const [accounts, attempts] = await Promise.all([core.accounts.open(), core.storage.attempts.open()]);
  if (!accounts.ok) hooks.onRecord(accounts.error, null);
  const active = core.accounts.activeId();
  await core.desk.useAccount(active);
  if (active) await core.directories.recall(active);
  if (!attempts.ok) {
    hooks.onRecord(attempts.error, null);
    return false;
  }
  for (const attempt of attempts.value) core.book.admit(attempt);
  await interruptedOnes(core);
  return true;
}

/** What was being sent when the last run ended has an outcome nobody saw. */
async function interruptedOnes({ book, clock }: Core): Promise<void> {
  const sending = book.all().filter((attempt) => attempt.state === 'sending');
  await Promise.all(
    sending.map((attempt) =>
      book.apply(attempt.id, { kind: 'unconfirmed', at: clock.now(), problem: problem('placement_interrupted') }),
    ),
  );
}

/** Reads the keys that are wanted at once: of the account in use, and of those with calls to follow or to settle. */
export async function readWantedKeys({ accounts, book }: Core): Promise<void> {
  const active = accounts.activeId();
  const busy = book.all().filter((attempt) => isLive(attempt) || watchable(attempt));
  const wanted = new Set<AccountId>([...(active ? [active] : []), ...busy.map((attempt) => attempt.accountId)]);
  for (const id of wanted) if (accounts.get(id)) await accounts.readKey(id, 'silent');
}
