import { backOffMs } from '../domain/back-off';
import { guarded, type OnFault } from '../domain/guarded';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { ArchiveFollowing, AttemptChanges, Timers } from './ports';

export interface FollowRecordParts {
  readonly changes: AttemptChanges;
  readonly following: ArchiveFollowing;
  readonly timers: Timers;
  readonly random: () => number;
  /** Told the first of several problems in a row. */
  readonly onProblem: (problem: Problem) => void;
  /** Told when the archive has taken changes over. */
  readonly onFollowed: () => void;
  readonly onFault: OnFault;
}

/** Changes of one call come close together: what follows within this time is taken along. */
const GATHER_MS = 200;
const AT_ONCE = 200;

/** Keeps the archive following the record, so that the history has every attempt as the journal has it. */
export class FollowRecord {
  private cancel: (() => void) | null = null;
  private running: Promise<Result<boolean, Problem>> | null = null;
  /** Changes told of so far. */
  private told = 0;
  private failures = 0;
  private isStopped = false;
  private fromStart = false;

  constructor(private readonly parts: FollowRecordParts) {}

  /** At start: everything that changed since the archive was last here. */
  start(): void {
    this.plan(0);
  }

  /** An attempt changed, and the record has it. */
  changed(): void {
    if (this.failures === 0) this.plan(GATHER_MS);
  }

  /** At once, for who needs in the archive what the record has: answers when it is there. */
  async now(): Promise<Result<null, Problem>> {
    while (this.running) await this.running;
    const followed = await this.run();
    return followed.ok ? ok(null) : followed;
  }

  /** Everything from the beginning: the archive has let go of some, and may have them again. */
  again(): void {
    this.fromStart = true;
    this.plan(0);
  }

  stop(): void {
    this.isStopped = true;
    this.cancel?.();
  }

  private plan(ms: number): void {
    this.told += 1;
    if (this.running || this.isStopped) return;
    this.cancel?.();
    this.cancel = this.parts.timers.after(ms, () => void this.run());
  }

  /** Never two at once: the mark of the slower one would undo the other's. */
  private async run(): Promise<Result<boolean, Problem>> {
    const { told, fromStart } = this;
    this.cancel?.();
    this.fromStart = false;
    this.running = guarded(() => this.follow(fromStart), this.parts.onFault);
    const followed = await this.running;
    this.running = null;
    if (!followed.ok && fromStart) this.fromStart = true;
    if (followed.ok) {
      this.failures = 0;
      if (followed.value) this.parts.onFollowed();
      // What was told of meanwhile may have come after the last look.
      if (this.told !== told) this.plan(GATHER_MS);
      return followed;
    }
    if (this.failures === 0) this.parts.onProblem(followed.error);
    this.failures += 1;
    this.plan(backOffMs(this.failures, 0, this.parts.random()));
    return followed;
  }

  /** True where there was something. */
  private async follow(fromStart: boolean): Promise<Result<boolean, Problem>> {
    const mark = await this.parts.following.mark();
    if (!mark.ok) return mark;
    let from = fromStart ? 0 : mark.value;
    for (;;) {
      const changed = await this.parts.changes.changedAfter(from, AT_ONCE);
      if (!changed.ok) return changed;
      if (changed.value.mark === from || this.isStopped) return ok(from !== mark.value);
      const taken = await this.parts.following.follow(changed.value.attempts, changed.value.mark);
      if (!taken.ok) return taken;
      from = changed.value.mark;
    }
  }
}
