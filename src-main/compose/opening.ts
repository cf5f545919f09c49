import { watchable } from '../calls/follow/watch-list';
import { phaseOf } from '../calls/settle/settler';
import { isLive } from '../domain/call/attempt';
import type { AccountId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Core } from './core';

/** Told when the record cannot be used or was damaged; the addition names the file that was set aside. */
export type OnRecordProblem = (problem: Problem, addition: string) => void;

/**
 * Takes up what the last run left: accounts, draft, and every attempt that is not settled. Returns when a window may be
 * shown the state. Asks neither the keychain nor the network.
 */
export async function openCore(core: Core, tell: OnRecordProblem): Promise<boolean> {
  const opened = await core.storage.ready;
  if (!opened.ok) {
    tell(opened.error, '');
    return false;
  }
  const { damaged } = opened.value;
  if (damaged) tell(damagedProblem(damaged.lost), `It was set aside as ${damaged.setAsideAs}.`);
  const [accounts, attempts] = await Promise.all([
    core.accounts.open(),
    core.storage.attempts.open(),
    core.hours.open(),
    core.doNotCall.open(),
  ]);
  if (!accounts.ok) tell(accounts.error, '');
  const active = core.accounts.activeId();
  await core.desk.useAccount(active);
  if (active) await Promise.all([core.directories.recall(active), core.lowBalance.recall(active)]);
  if (!attempts.ok) {
    tell(attempts.error, '');
    return false;
  }
  for (const attempt of attempts.value) core.book.admit(attempt);
  await interruptedOnes(core);
  return true;
}

const damagedProblem = (lost: 'all' | 'latest'): Problem =>
  lost === 'all'
    ? problem('storage_damaged')
    : problem('storage_damaged', {
        what: 'The last changes to the call record were damaged and cannot be read. All before them is there.',
        advice: 'Calls placed last may be missing here; the dashboard has them.',
      });

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
export async function readWantedKeys({ accounts, book, clock }: Core): Promise<void> {
  const active = accounts.activeId();
  const busy = book
    .all()
    .filter((attempt) => isLive(attempt) || watchable(attempt) || phaseOf(attempt, clock.now()) !== null);
  const wanted = new Set<AccountId>([...(active ? [active] : []), ...busy.map((attempt) => attempt.accountId)]);
  for (const id of wanted) if (accounts.get(id)) await accounts.readKey(id, 'silent');
}
