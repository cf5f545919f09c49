import type { AccountId } from '../../domain/ids';
import type { ImportParts } from './import-parts';
import { DAY_MS, DEEP_MS } from './pace';

/** Remembers when the last week was read again, over runs of the program. */
export class DailyLook {
  constructor(
    private readonly account: AccountId,
    private readonly parts: Pick<ImportParts, 'memory' | 'clock'>,
  ) {}

  /** The first import has just read everything. By distance: a clock that was set back must not put it off for ever. */
  async isDue(): Promise<boolean> {
    const kept = await this.parts.memory.get(this.key());
    if (!kept.ok) return false;
    if (kept.value === null) await this.done();
    const last = Number(kept.value ?? this.parts.clock.now());
    return !(Math.abs(this.parts.clock.now() - last) < DAY_MS);
  }

  /** Unix ms by ThunderPhone's clock, as `now` is. */
  floor(now: number, margin: number | null): number {
    return Math.min(now - DEEP_MS, margin ?? now);
  }

  /** Should it not be remembered, the week is read once more: nothing is lost by that. */
  async done(): Promise<void> {
    await this.parts.memory.set(this.key(), String(this.parts.clock.now()));
  }

  private key(): string {
    return `history_week_read:${this.account}`;
  }
}
