import type { ServerCall } from '../../domain/history/server-call';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import { Turns } from '../../domain/turns';
import type { CallPage, ImportStand } from '../ports';
import type { SeenPage } from '../walk/past-walk';
import { begin, markOf } from '../walk/walk-state';
import type { ImportParts } from './import-parts';
import { PageTaker } from './page-taker';

const AT_THE_BEGINNING: ImportStand = {
  past: { kind: 'at', mark: markOf(begin('time')) },
  newest: null,
  taken: 0,
  paused: false,
};

/** Takes what was read of one account over, together with how far that brings the import. */
export class Taking {
  private readonly taker: PageTaker;
  /** A page and a person's word about pausing change the same stand. */
  private readonly turns = new Turns<'stand'>();
  private current: ImportStand | null = null;

  constructor(
    readonly account: AccountId,
    private readonly parts: ImportParts,
  ) {
    this.taker = new PageTaker(parts);
  }

  /** Null before it was opened. */
  get stand(): ImportStand | null {
    return this.current;
  }

  /** ThunderPhone's time, as far as it is known; Unix ms. */
  now(): number {
    return this.parts.clock.now() + (this.parts.offsetMs(this.account) ?? 0);
  }

  async open(): Promise<Result<ImportStand, Problem>> {
    if (this.current !== null) return ok(this.current);
    const stand = await this.parts.archive.stand(this.account);
    if (!stand.ok) return stand;
    this.current ??= stand.value ?? AT_THE_BEGINNING;
    return ok(this.current);
  }

  /**
   * Takes a page over.
   *
   * @param onward what the page makes of the stand, whose `taken` counts its calls already
   */
  page(page: CallPage, onward: (seen: SeenPage, stand: ImportStand) => ImportStand): Promise<Result<null, Problem>> {
    return this.turns.take('stand', async () => {
      const known = await this.taker.known(this.account, page.calls);
      if (!known.ok) return known;
      const opened = await this.open();
      if (!opened.ok) return opened;
      const news = new Set(page.calls.map(({ callId }) => callId).filter((id) => !known.value.has(id))).size;
      const counted = { ...opened.value, taken: opened.value.taken + news };
      return this.write(page.calls, known.value, onward({ ...page, known: known.value }, counted));
    });
  }

  /** Takes single calls over, which change nothing about how far the import is. */
  calls(calls: readonly ServerCall[]): Promise<Result<null, Problem>> {
    return this.page({ calls, rows: calls.length, total: null }, (_seen, stand) => stand);
  }

  setPaused(paused: boolean): Promise<Result<null, Problem>> {
    return this.turns.take('stand', async () => {
      const opened = await this.open();
      return opened.ok ? this.write([], new Set(), { ...opened.value, paused }) : opened;
    });
  }

  private async write(
    calls: readonly ServerCall[],
    known: ReadonlySet<CallId>,
    stand: ImportStand,
  ): Promise<Result<null, Problem>> {
    const taken = await this.taker.take(this.account, calls, known, stand, this.now());
    if (taken.ok) this.current = stand;
    return taken;
  }
}
