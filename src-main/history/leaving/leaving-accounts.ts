import { backOffMs } from '../../domain/back-off';
import { guarded, type OnFault } from '../../domain/guarded';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { ok, type Result } from '../../domain/result';
import type { Timers } from '../ports';
import type { ArchiveLeaving } from './ports';

export interface LeavingParts {
  readonly archive: ArchiveLeaving;
  readonly timers: Timers;
  readonly random: () => number;
  /** Whether there is such an account. */
  readonly isThere: (account: AccountId) => boolean;
  /** Told when the record is to be followed from its beginning again. */
  readonly onBack: () => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onFault: OnFault;
}

/** Few enough that nobody waits for the archive meanwhile. */
const AT_ONCE = 100;
const BREATH_MS = 20;

/** Empties the archive of removed accounts, behind everything else; a crash only puts it off to the next start. */
export class LeavingAccounts {
  private running = false;
  private again = false;
  private isStopped = false;
  private failures = 0;
  private cancel: () => void = () => undefined;

  constructor(private readonly parts: LeavingParts) {}

  /** Before the account is removed: should the program end in between, it is found at the next start. */
  mark(account: AccountId): Promise<Result<void, Problem>> {
    return this.parts.archive.mark(account);
  }

  /** The account is there: it was not removed after all, or was added again. Before anything is taken over of it. */
  async back(account: AccountId): Promise<void> {
    const back = await this.parts.archive.back(account);
    if (!back.ok) this.parts.onProblem(back.error);
    else if (back.value) this.parts.onBack();
  }

  /** Goes through all that were marked and are not there. At start, and after an account was removed. */
  start(): void {
    this.cancel();
    this.again = true;
    if (!this.running && !this.isStopped) void this.run();
  }

  stop(): void {
    this.isStopped = true;
    this.cancel();
  }

  private async run(): Promise<void> {
    this.running = true;
    let emptied: Result<void, Problem> = ok(undefined);
    while (this.again && emptied.ok) {
      this.again = false;
      emptied = await guarded(() => this.emptyAll(), this.parts.onFault);
    }
    this.running = false;
    if (emptied.ok) {
      this.failures = 0;
      return;
    }
    if (this.failures === 0) this.parts.onProblem(emptied.error);
    this.failures += 1;
    if (!this.isStopped) {
      this.cancel = this.parts.timers.after(backOffMs(this.failures, 0, this.parts.random()), () => this.start());
    }
  }

  private async emptyAll(): Promise<Result<void, Problem>> {
    const marked = await this.parts.archive.all();
    if (!marked.ok) return marked;
    for (const account of marked.value) {
      if (this.parts.isThere(account)) await this.back(account);
      else {
        const emptied = await this.empty(account);
        if (!emptied.ok) return emptied;
      }
    }
    return ok(undefined);
  }

  private async empty(account: AccountId): Promise<Result<void, Problem>> {
    while (!this.isStopped) {
      const removed = await this.parts.archive.removeSome(account, AT_ONCE);
      if (!removed.ok) return removed;
      if (removed.value < AT_ONCE) break;
      await new Promise<void>((resolve) => void this.parts.timers.after(BREATH_MS, resolve));
    }
    return ok(undefined);
  }
}
