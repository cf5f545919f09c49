import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { ImportStand } from '../ports';
import { begin, markOf, wishOf } from '../walk/walk-state';
import { DailyLook } from './daily-look';
import type { ImportParts } from './import-parts';
import type { Look } from './look';
import { beginLook, lookOn } from './look';
import { newestOf } from './newest';
import { LOOK_EVERY_MS, LOOK_LEAST_MS, MARGIN_MS, PAGE_LIMIT, REST_FACTOR } from './pace';
import type { PastImport } from './past-import';
import { RunningCalls } from './running-calls';
import type { Taking } from './taking';

/**
 * Keeps up with what is new: a look at the newest calls (`look.ts` has its rule), then the calls that were running are
 * read one by one. Once a day the look goes back a week, and to the end of the list.
 */
export class CatchUp {
  private readonly running: RunningCalls;
  private readonly daily: DailyLook;
  private look: Look | null = null;
  private isDeep = false;
  private begunAt = 0;
  private dueAt = 0;
  private endedAt: number | null = null;

  constructor(
    private readonly taking: Taking,
    private readonly past: PastImport,
    private readonly parts: ImportParts,
  ) {
    this.running = new RunningCalls(taking, parts);
    this.daily = new DailyLook(taking.account, parts);
  }

  lookedAt(): number | null {
    return this.endedAt;
  }

  /** A look is wanted now. */
  wish(): void {
    this.look = null;
    this.dueAt = 0;
  }

  /** The same, unless the last one was a moment ago; answers whether it is wanted. */
  wishSoon(): boolean {
    const since = this.parts.clock.now() - (this.endedAt ?? -Infinity);
    // A clock that was set back is no reason never to look.
    if (since >= 0 && since < LOOK_LEAST_MS) return false;
    this.wish();
    return true;
  }

  isDue(): boolean {
    // Before the first page of the past there is nothing to catch up with.
    if (this.taking.stand === null || this.taking.stand.newest === null) return false;
    return this.look !== null || this.running.isDue() || this.waitMs() === 0;
  }

  /** Until the next look, in ms. */
  waitMs(): number {
    return Math.max(0, Math.min(this.dueAt - this.parts.clock.now(), LOOK_EVERY_MS * REST_FACTOR));
  }

  async step(): Promise<Result<null, Problem>> {
    if (this.look === null && this.running.isDue()) return this.running.step();
    const look = this.look ?? (await this.begin());
    const page = await this.parts.pages.page(this.taking.account, wishOf(look.walk, PAGE_LIMIT));
    if (!page.ok) return page;
    let next = { look, complete: false };
    const taken = await this.taking.page(page.value, (seen, stand) => {
      next = lookOn(look, seen, stand.taken);
      return next.complete ? this.after(stand, next.look) : stand;
    });
    if (!taken.ok) return taken;
    this.look = next.complete || this.isBrief() ? null : next.look;
    return this.look === null ? this.end() : taken;
  }

  private async begin(): Promise<Look> {
    const { stand } = this.taking;
    this.begunAt = this.parts.clock.now();
    this.isDeep = stand?.past.kind === 'done' && (await this.daily.isDue());
    const margin = stand?.newest === null || stand === null ? null : stand.newest - MARGIN_MS;
    const floor = this.isDeep ? this.daily.floor(this.taking.now(), margin) : margin;
    return beginLook(floor, this.past.at()?.until ?? null);
  }

  /** While everything is gone through by offset, one page shows what is new; the looks after that find what it missed. */
  private isBrief(): boolean {
    const at = this.past.at();
    return at !== null && at.until === null;
  }

  private after(stand: ImportStand, look: Look): ImportStand {
    if (this.isBrief()) return stand;
    const newest = look.newest === null ? stand.newest : newestOf([{ startedAt: look.newest }], this.taking.now());
    if (!this.isDeep || stand.past.kind !== 'done') return { ...stand, newest };
    // Should the list be longer than what was taken over, everything is gone through once more.
    return { ...stand, newest, past: { kind: 'at', mark: markOf(begin('top')) } };
  }

  private async end(): Promise<Result<null, Problem>> {
    const now = this.parts.clock.now();
    this.endedAt = now;
    this.dueAt = now + Math.max(LOOK_EVERY_MS, (now - this.begunAt) * REST_FACTOR);
    if (this.isDeep) await this.daily.done();
    return this.running.fill();
  }
}
