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
import type { CallGuard } from '../guard/call-guard';
import { guarded, type OnFault } from '../guarded';
import type { AgentSecrets, Timers } from '../ports';
import { outcomeOrPatience } from './patience';
import type { Placing } from './placing';
import type { Shown } from './prepare-placement';
import { preparePlacement } from './prepare-placement';

export interface PressCallParts {
  readonly desk: DraftDesk;
  readonly placing: Placing;
  readonly guard: CallGuard;
  readonly book: AttemptBook;
  readonly timers: Timers;
  readonly secrets: AgentSecrets;
  readonly directoryOf: (account: AccountId) => Directory;
  readonly systemRegion: () => Region;
  readonly onFault?: OnFault;
}

/** What a press of Call does, from the draft on the desk to the attempt that came of it. */
export class PressCall {
  private readonly pressed = new Map<DraftId, Promise<Result<Attempt, Problem>>>();

  constructor(private readonly parts: PressCallParts) {}

  /**
   * A second press on the same draft, whenever it comes, gets the outcome of the first.
   *
   * @param accepted keys of what the person was asked about and said yes to
   */
  press(draftId: DraftId, shown: Shown, accepted: readonly string[] = []): Promise<Result<Attempt, Problem>> {
    const before = this.pressed.get(draftId);
    if (before) return before;
    const answer = guarded(() => this.pressOnce(draftId, shown, accepted), this.parts.onFault).then((result) => {
      // Only a draft that is used up stays pressed; one that was turned away at the door may be corrected.
      if (!result.ok) this.pressed.delete(draftId);
      return result;
    });
    this.pressed.set(draftId, answer);
    return answer;
  }

  private async pressOnce(
    draftId: DraftId,
    shown: Shown,
    accepted: readonly string[],
  ): Promise<Result<Attempt, Problem>> {
    const { desk, placing, guard, secrets, directoryOf, systemRegion } = this.parts;
    const draft = desk.current();
    if (draft.id !== draftId) return fail(problem('draft_changed'));
    if (draft.accountId === null) return fail(problem('account_none'));
    const placement = preparePlacement(draft, shown, directoryOf(draft.accountId), systemRegion());
    if (!placement.ok) return placement;
    const account = draft.accountId;
    // The keychain may keep a person busy; what was pressed is what is sent, whatever is on the desk by then.
    const fetched = await secrets.fetch(account, placement.value.agent);
    if (!fetched.ok) return fetched;
    const found = await guard.found(account, placement.value.to);
    const placed = await guard.inTurn(() => placing.place(account, draftId, placement.value, { found, accepted }));
    if (!placed.ok) return placed;
    const attempt = await outcomeOrPatience(placed.value, this.parts);
    desk.next(draftId, attempt.state === 'refused');
    return ok(attempt);
  }
}
