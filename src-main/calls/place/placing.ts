import type { Attempt } from '../../domain/call/attempt';
import type { Journaled } from '../../domain/call/attempt-event';
import type { Placement } from '../../domain/call/placement';
import type { AccountId, DraftId, IdempotencyKey } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import { guarded } from '../guarded';
import type { AttemptJournal, Check, Identifiers, PlacementConnection, ServerClock } from '../ports';
import type { SendingParts } from './send-once';
import { sendOnce } from './send-once';

export interface PlacingParts extends SendingParts {
  readonly journal: AttemptJournal;
  readonly serverClock: ServerClock;
  readonly identifiers: Identifiers;
}

/** A placement on its way: in the journal already, its outcome still to come. */
export interface Placed {
  readonly attempt: Attempt;
  /** Never rejects. */
  readonly outcome: Promise<Attempt>;
}

/**
 * Places calls. One draft makes one attempt however often it is pressed: presses that come while the first is being
 * written share its promise, later ones find its row in the journal.
 */
export class Placing {
  private readonly underWay = new Map<DraftId, Promise<Result<Placed, Problem>>>();

  constructor(private readonly parts: PlacingParts) {}

  /**
   * Answers as soon as the attempt is on disk and its request has been handed over.
   *
   * @param check what was found against the call, and what a person said yes to
   */
  place(account: AccountId, draftId: DraftId, placement: Placement, check: Check): Promise<Result<Placed, Problem>> {
    const running = this.underWay.get(draftId);
    if (running) return running;
    const started = guarded(() => this.start(account, draftId, placement, check), this.parts.onFault).then((result) => {
      // Nothing was written and nothing sent: the same draft may be pressed again.
      if (!result.ok) this.underWay.delete(draftId);
      return result;
    });
    this.underWay.set(draftId, started);
    return started;
  }

  private async start(
    account: AccountId,
    draftId: DraftId,
    placement: Placement,
    check: Check,
  ): Promise<Result<Placed, Problem>> {
    const { journal, book, clock, serverClock, identifiers, onFault } = this.parts;
    const attemptId = identifiers.attemptId();
    const event: Journaled = {
      kind: 'journaled',
      at: clock.now(),
      attemptId,
      accountId: account,
      draftId,
      // The attempt's own id is the key: made once, before the request, and never again for another one.
      request: { ...placement, idempotencyKey: attemptId as string as IdempotencyKey },
      clockOffsetMs: serverClock.offsetMs(account),
    };
    const writing = guarded(() => journal.begin(event, check), onFault);
    const connection = this.connectAhead(account);
    const begun = await writing;
    if (!begun.ok || !begun.value.fresh) connection?.close();
    if (!begun.ok) return begun;
    const { attempt, fresh } = begun.value;
    // The request goes first: telling everybody of the attempt takes longer than handing it over.
    const outcome = fresh ? sendOnce(this.parts, attempt, connection) : Promise.resolve(attempt);
    book.admit(attempt);
    return ok({ attempt, outcome });
  }

  /** The connection is opened while the journal is written, and carries nothing before that is flushed. */
  private connectAhead(account: AccountId): PlacementConnection | null {
    try {
      return this.parts.placer.connect(account);
    } catch (error) {
      this.parts.onFault?.(error);
      return null;
    }
  }
}
