import type { Attempt } from '../../domain/call/attempt';
import type { AttemptId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CallGuard } from '../guard/call-guard';
import { guarded } from '../guarded';
import type { AgentSecrets, ServerClock, Timers } from '../ports';
import type { LookUp } from '../settle/look-up';
import { outcomeOrPatience } from './patience';
import type { SendingParts } from './send-once';
import { sendOnce } from './send-once';

export interface TryAgainParts extends SendingParts {
  readonly lookUp: Pick<LookUp, 'lookAnew'>;
  readonly guard: CallGuard;
  readonly secrets: AgentSecrets;
  readonly serverClock: ServerClock;
  readonly timers: Timers;
}

/**
 * A person's Try again on a call that was not placed as far as ThunderPhone knows: the identical request once more, with
 * the same idempotency key. It is looked up again right before, for servers that ignore the key; without a clear "no
 * such call" nothing is sent.
 */
export class TryAgain {
  private readonly pressed = new Map<AttemptId, Promise<Result<Attempt, Problem>>>();

  constructor(private readonly parts: TryAgainParts) {}

  /**
   * A second press while the first is under way gets the outcome of the first.
   *
   * @param accepted keys of what the person was asked about and said yes to
   */
  press(id: AttemptId, accepted: readonly string[]): Promise<Result<Attempt, Problem>> {
    const running = this.pressed.get(id);
    if (running) return running;
    const answer = guarded(() => this.pressOnce(id, accepted), this.parts.onFault).finally(() =>
      this.pressed.delete(id),
    );
    this.pressed.set(id, answer);
    return answer;
  }

  private async pressOnce(id: AttemptId, accepted: readonly string[]): Promise<Result<Attempt, Problem>> {
    const { book, lookUp, guard, secrets, clock, serverClock } = this.parts;
    const attempt = await book.take(id);
    if (!attempt.ok) return attempt;
    if (attempt.value.state !== 'not_placed') return unlessKnown(attempt.value);

    const fetched = await secrets.fetch(attempt.value.accountId, attempt.value.agent);
    if (!fetched.ok) return fetched;
    const question = () => guard.ask(attempt.value, accepted);
    const asked = await guard.inTurn(question);
    if (!asked.ok) return asked;
    const looked = await lookUp.lookAnew(attempt.value);
    if (!looked.ok) return fail(notAsked(looked.error));
    const now = book.get(id) ?? attempt.value;
    if (now.state !== 'not_placed') return unlessKnown(now);
    if (looked.value.kind !== 'none') return fail(problem('try_again_too_early', { what: RIVAL }));

    const resent = await guard.inTurn(async () => {
      const still = await question();
      if (!still.ok) return still;
      const clockOffsetMs = serverClock.offsetMs(now.accountId);
      return book.apply(id, { kind: 'resent', at: clock.now(), clockOffsetMs, overridden: still.value });
    });
    if (!resent.ok) return resent;
    // Found at the last moment: then nothing was changed, and nothing is sent.
    if (resent.value.sends.length !== now.sends.length + 1) return unlessKnown(resent.value);
    const outcome = sendOnce(this.parts, resent.value);
    return ok(await outcomeOrPatience({ attempt: resent.value, outcome }, this.parts));
  }
}

const RIVAL = 'Another call to this number is on its way, and its answer has to come first.';

/** What stands in the way of sending: nothing is needed for a call that is known, anything else is too early. */
function unlessKnown(attempt: Attempt): Result<Attempt, Problem> {
  if (attempt.callId !== null || attempt.state === 'sending') return ok(attempt);
  if (attempt.problem?.code === 'calls_ambiguous') return fail(attempt.problem);
  return fail(problem('try_again_too_early'));
}

const notAsked = (cause: Problem): Problem => ({
  ...cause,
  what: `ThunderPhone could not be asked whether this call exists, so nothing was sent. ${cause.what}`,
});
