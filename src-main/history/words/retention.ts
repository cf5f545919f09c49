import { guarded, type OnFault } from '../../domain/guarded';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import { isRetention, type Retention } from '../../domain/history/retention';
import type { Clock, TextMemory, Timers } from '../ports';
import type { ArchiveTranscripts } from './ports';

export interface RetentionParts {
  readonly transcripts: Pick<ArchiveTranscripts, 'removeBefore'>;
  readonly memory: TextMemory;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Told how many were removed because of the setting, when any were. */
  readonly onRemoved: (count: number, days: number) => void;
  /** Told when what is kept has changed, or for how long. */
  readonly onChange: () => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onFault: OnFault;
}

const KEY = 'transcript_retention';
const DAY_MS = 86_400_000;
/** Few enough that nobody waits for the archive meanwhile. */
const AT_ONCE = 100;
const BREATH_MS = 50;

/** How long transcripts are kept on this computer: a person's choice, applied at start and every day. */
export class RetentionSetting {
  private chosen: Retention = 'forever';
  private cancel: () => void = () => undefined;
  private running: Promise<Result<number, Problem>> | null = null;

  constructor(private readonly parts: RetentionParts) {}

  /** What cannot be read is no choice: nothing is removed that nobody wanted removed. */
  async open(): Promise<void> {
    const kept = await this.parts.memory.get(KEY);
    const value = kept.ok ? kept.value : null;
    const days = value === null ? NaN : Number(value);
    this.chosen = isRetention(days) ? days : 'forever';
  }

  current(): Retention {
    return this.chosen;
  }

  /** In force once it is on disk; what is older goes at once. */
  async choose(retention: Retention): Promise<Result<null, Problem>> {
    const written = await this.parts.memory.set(KEY, String(retention));
    if (!written.ok) return written;
    this.chosen = retention;
    this.parts.onChange();
    this.start();
    return ok(null);
  }

  start(): void {
    this.stop();
    this.cancel = this.parts.timers.after(DAY_MS, () => this.start());
    void this.apply();
  }

  stop(): void {
    this.cancel();
  }

  /** Every transcript there is; answers how many there were. */
  async removeAll(): Promise<Result<number, Problem>> {
    await this.running;
    return this.remove(null);
  }

  private async apply(): Promise<void> {
    if (this.chosen === 'forever') return;
    const days = this.chosen;
    const removed = await this.remove(this.parts.clock.now() - days * DAY_MS);
    if (!removed.ok) this.parts.onProblem(removed.error);
    else if (removed.value > 0) this.parts.onRemoved(removed.value, days);
  }

  private async remove(moment: number | null): Promise<Result<number, Problem>> {
    this.running = guarded(() => this.removeInTurns(moment), this.parts.onFault);
    const removed = await this.running;
    this.parts.onChange();
    return removed;
  }

  private async removeInTurns(moment: number | null): Promise<Result<number, Problem>> {
    for (let count = 0; ;) {
      const removed = await this.parts.transcripts.removeBefore(moment, AT_ONCE);
      if (!removed.ok) return removed;
      count += removed.value;
      if (removed.value < AT_ONCE) return ok(count);
      await new Promise<void>((resolve) => void this.parts.timers.after(BREATH_MS, resolve));
    }
  }
}
