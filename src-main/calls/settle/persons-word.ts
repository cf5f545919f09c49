import { canChoose, canRuleOut } from '../../domain/call/advance';
import type { Attempt } from '../../domain/call/attempt';
import type { AttemptId, CallId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import type { CallOwnership, Clock } from '../ports';
import type { LookUp } from './look-up';

export interface PersonsWordParts {
  readonly book: AttemptBook;
  readonly lookUp: LookUp;
  readonly ownership: CallOwnership;
  readonly clock: Clock;
}

/**
 * A person's word on an attempt that several calls may be. It only settles whose call is whose: nothing is ever sent by
 * it. Said between looks, so that no call is given away twice.
 */
export class PersonsWord {
  constructor(private readonly parts: PersonsWordParts) {}

  /** "This is my call." `call_taken` when another attempt has it, `choice_out_of_date` when it is no candidate now. */
  async choose(id: AttemptId, callId: CallId): Promise<Result<Attempt, Problem>> {
    const { book, lookUp, ownership, clock } = this.parts;
    const said = await this.inTurn(id, async (attempt) => {
      if (attempt.callId === callId) return ok(attempt);
      const call = attempt.candidates.find((one) => one.callId === callId);
      if (!call || !canChoose(attempt, callId)) return fail(problem('choice_out_of_date'));
      // Its answer may name this very call.
      if (this.rivalIsSending(attempt)) return fail(problem('choice_out_of_date', RIVAL));
      const owned = await ownership.owned(attempt.accountId, [callId]);
      if (!owned.ok) return owned;
      if (owned.value.has(callId) || this.isHeld(attempt, callId)) return fail(problem('call_taken'));
      const chosen = await book.apply(id, { kind: 'chosen', at: clock.now(), call });
      if (!chosen.ok) return chosen;
      return chosen.value.callId === callId ? chosen : fail(problem('choice_out_of_date'));
    });
    // One call less for the others that waited for it, or a list that is not true any more.
    const attempt = book.get(id);
    if (attempt) void lookUp.look(attempt);
    return said;
  }

  /** "None of these": `shown` is what the person saw. A call that has turned up since is not ruled out by it. */
  async ruleOut(id: AttemptId, shown: readonly CallId[]): Promise<Result<Attempt, Problem>> {
    const { book, clock } = this.parts;
    return this.inTurn(id, async (attempt) => {
      // Pressed twice: it has been said.
      if (attempt.state === 'not_placed' && shown.every((one) => attempt.ruledOut.includes(one))) return ok(attempt);
      if (!canRuleOut(attempt, shown)) return fail(problem('choice_out_of_date'));
      const callIds = attempt.candidates.map((one) => one.callId);
      const said = await book.apply(id, { kind: 'ruled_out', at: clock.now(), callIds });
      if (!said.ok) return said;
      return said.value.state === 'not_placed' ? said : fail(problem('choice_out_of_date'));
    });
  }

  private async inTurn(
    id: AttemptId,
    say: (attempt: Attempt) => Promise<Result<Attempt, Problem>>,
  ): Promise<Result<Attempt, Problem>> {
    const { book, lookUp } = this.parts;
    const taken = await book.take(id);
    if (!taken.ok) return taken;
    return lookUp.inTurn(taken.value, () => say(book.get(id) ?? taken.value));
  }

  private rivalIsSending({ id, accountId, from, to }: Attempt): boolean {
    return this.parts.book
      .all()
      .some(
        (one) =>
          one.id !== id && one.state === 'sending' && one.accountId === accountId && one.from === from && one.to === to,
      );
  }

  /** By an attempt in memory: with a full disk the record may lack it. */
  private isHeld({ id, accountId }: Attempt, callId: CallId): boolean {
    return this.parts.book.all().some((one) => one.id !== id && one.accountId === accountId && one.callId === callId);
  }
}

const RIVAL = {
  what: 'Another call to this number is on its way, and its answer has to come first. Nothing was changed.',
  advice: 'Choose again in a moment.',
};
