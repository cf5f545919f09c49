import type { Attempt } from '../../domain/call/attempt';
import type { AttemptEvent } from '../../domain/call/attempt-event';
import type { Placement } from '../../domain/call/placement';
import type { AccountId, DraftId, IdempotencyKey } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { assertNever, ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import type { AttemptJournal, CallPlacer, Clock, Identifiers, PlacementOutcome } from '../ports';

export interface PlacingParts {
  readonly journal: AttemptJournal;
  readonly book: AttemptBook;
  readonly placer: CallPlacer;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

/** A placement on its way: in the journal already, its outcome still to come. */
export interface Placed {
  readonly attempt: Attempt;
  readonly outcome: Promise<Attempt>;
}

/**
 * Places calls. One draft makes one attempt however often it is pressed: presses that come while the first is being
 * written share its promise, later ones find its row in the journal.
 */
export class Placing {
  private readonly underWay = new Map<DraftId, Promise<Result<Placed, Problem>>>();

  constructor(private readonly parts: PlacingParts) {}

  /** Answers as soon as the attempt is on disk and its request has been handed over. */
  place(account: AccountId, draftId: DraftId, placement: Placement): Promise<Result<Placed, Problem>> {
    const running = this.underWay.get(draftId);
    if (running) return running;
    const started = this.start(account, draftId, placement);
    this.underWay.set(draftId, started);
    return started;
  }

  private async start(account: AccountId, draftId: DraftId, placement: Placement): Promise<Result<Placed, Problem>> {
    const { journal, book, clock, identifiers, placer } = this.parts;
    const attemptId = identifiers.attemptId();
    // The attempt's own id is the key: made once, before the request, and never again for another one.
    const request = { ...placement, idempotencyKey: attemptId as string as IdempotencyKey };
    const begun = await journal.begin({
      kind: 'journaled',
      at: clock.now(),
      attemptId,
      accountId: account,
      draftId,
      request,
    });
    if (!begun.ok) {
      // Nothing was written and nothing sent: the same draft may be pressed again.
      this.underWay.delete(draftId);
      return begun;
    }
    const { attempt, fresh } = begun.value;
    book.admit(attempt);
    if (!fresh) return ok({ attempt, outcome: Promise.resolve(attempt) });
    const outcome = placer.place(account, request).then((result) => this.settle(attempt, result));
    return ok({ attempt, outcome });
  }

  private async settle(attempt: Attempt, outcome: PlacementOutcome): Promise<Attempt> {
    const applied = await this.parts.book.apply(attempt.id, eventOf(outcome, this.parts.clock.now()));
    return applied.ok ? applied.value : attempt;
  }
}

function eventOf(outcome: PlacementOutcome, at: number): AttemptEvent {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'accepted', at, callId: outcome.callId, replay: outcome.replay };
    case 'refused':
      return { kind: 'refused', at, problem: outcome.problem };
    case 'unconfirmed':
      return { kind: 'unconfirmed', at, problem: outcome.problem };
    default:
      return assertNever(outcome);
  }
}
