import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';
import type { CallPage, ImportStand } from '../ports';
import type { Ended, SeenPage } from '../walk/past-walk';
import { step } from '../walk/past-walk';
import type { WalkState } from '../walk/walk-state';
import { begin, markOf, readMark, wishOf } from '../walk/walk-state';
import type { ImportParts } from './import-parts';
import { newestOf } from './newest';
import { PAGE_LIMIT } from './pace';
import type { Taking } from './taking';

/** The walk into the past, a page at a time. Where it stands is kept with the calls, in one transaction. */
export class PastImport {
  private estimate: number | null = null;

  constructor(
    private readonly taking: Taking,
    private readonly parts: Pick<ImportParts, 'pages'>,
  ) {}

  isDue(): boolean {
    const stand = this.taking.stand;
    return stand !== null && stand.past.kind === 'at' && !stand.paused;
  }

  /** Where the walk goes on; null when it is at its end. */
  at(): WalkState | null {
    const past = this.taking.stand?.past;
    return past?.kind === 'at' ? readMark(past.mark) : null;
  }

  /** How many calls there seem to be in all. */
  expected(): number | null {
    return this.estimate;
  }

  async step(): Promise<Result<null, Problem>> {
    const state = this.at() ?? begin('time');
    const page = await this.parts.pages.page(this.taking.account, wishOf(state, PAGE_LIMIT));
    if (!page.ok) return page;
    this.expect(state, page.value);
    if (isUnreadable(state, page.value)) return fail(unreadable('not one row could be read'));
    const next: { step: WalkState | Ended } = { step: state };
    const taken = await this.taking.page(page.value, (seen, stand) => {
      next.step = step(state, seen, stand.taken);
      return { ...this.begun(stand, seen), past: pastOf(next.step) };
    });
    if (!taken.ok || next.step !== 'stuck') return taken;
    return fail(unreadable('the same page for every offset, although there are more'));
  }

  /** Where looks at new calls begin: what the very first page showed, since the walk goes on from there. */
  private begun(stand: ImportStand, { calls }: SeenPage): ImportStand {
    return stand.newest === null ? { ...stand, newest: newestOf(calls, this.taking.now()) } : stand;
  }

  private expect({ way, until, lap }: WalkState, { total }: CallPage): void {
    if (total === null) this.estimate = null;
    else if (until === null) this.estimate = total;
    else if (way === 'time') this.estimate = (this.taking.stand?.taken ?? 0) + Math.max(0, total - lap);
  }
}

const pastOf = (next: WalkState | Ended): ImportStand['past'] =>
  next === 'done' ? { kind: 'done' } : { kind: 'at', mark: markOf(next === 'stuck' ? begin('time') : next) };

/** Where nothing at all can be read of the newest calls, going on would only pretend. */
const isUnreadable = ({ offset, until }: WalkState, { calls, rows }: CallPage): boolean =>
  offset === 0 && until === null && rows > 0 && calls.length === 0;

const unreadable = (detail: string): Problem => problem('answer_unreadable', { detail: `calls: ${detail}` });
