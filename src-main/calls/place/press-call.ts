import type { Attempt } from '../../domain/call/attempt';
import type { Directory } from '../../domain/directory/directory';
import type { AccountId, DraftId } from '../../domain/ids';
import type { Region } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import type { DraftDesk } from '../draft/draft-desk';
import type { Timers } from '../ports';
import type { Placed, Placing } from './placing';
import type { Shown } from './prepare-placement';
import { preparePlacement } from './prepare-placement';

export interface PressCallParts {
  readonly desk: DraftDesk;
  readonly placing: Placing;
  readonly book: AttemptBook;
  readonly timers: Timers;
  readonly directoryOf: (account: AccountId) => Directory | null;
  readonly systemRegion: () => Region;
}

/** How long a press holds the dialer for its outcome. After that the person can dial on while the request runs. */
const PATIENCE_MS = 3_000;

/** What a press of Call does, from the draft on the desk to the attempt that came of it. */
export class PressCall {
  private readonly pressed = new Map<DraftId, Promise<Result<Attempt, Problem>>>();

  constructor(private readonly parts: PressCallParts) {}

  /** A second press on the same draft, whenever it comes, gets the outcome of the first. */
  press(draftId: DraftId, shown: Shown): Promise<Result<Attempt, Problem>> {
    const before = this.pressed.get(draftId);
    if (before) return before;
    const answer = this.pressOnce(draftId, shown);
    this.pressed.set(draftId, answer);
    void answer.then((result) => {
      // Only a draft that is used up stays pressed; one that was turned away at the door may be corrected.
      if (!result.ok) this.pressed.delete(draftId);
    });
    return answer;
  }

  private async pressOnce(draftId: DraftId, shown: Shown): Promise<Result<Attempt, Problem>> {
    const { desk, placing, directoryOf, systemRegion } = this.parts;
    const draft = desk.current();
    if (draft.id !== draftId) return fail(problem('draft_changed'));
    if (draft.accountId === null) return fail(problem('account_none'));
    const placement = preparePlacement(draft, shown, directoryOf(draft.accountId), systemRegion());
    if (!placement.ok) return placement;
    const placed = await placing.place(draft.accountId, draftId, placement.value);
    if (!placed.ok) return placed;
    const attempt = await this.outcomeOrPatience(placed.value);
    desk.next(draftId, attempt.state === 'refused');
    return ok(attempt);
  }

  private outcomeOrPatience(placed: Placed): Promise<Attempt> {
    return new Promise((resolve) => {
      const cancel = this.parts.timers.after(PATIENCE_MS, () => {
        resolve(this.parts.book.get(placed.attempt.id) ?? placed.attempt);
      });
      void placed.outcome.then((attempt) => {
        cancel();
        resolve(attempt);
      });
    });
  }
}
