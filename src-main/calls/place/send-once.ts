import type { Attempt } from '../../domain/call/attempt';
import type { AttemptEvent } from '../../domain/call/attempt-event';
import type { CallId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import { assertNever, ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import { guarded, type OnFault } from '../guarded';
import type { CallOwnership, CallPlacer, Clock, PlacementConnection, PlacementOutcome } from '../ports';

export interface SendingParts {
  readonly book: AttemptBook;
  readonly placer: CallPlacer;
  readonly ownership: CallOwnership;
  readonly clock: Clock;
  readonly onFault?: OnFault;
}

/**
 * Sends the request of an attempt whose sending is on disk, exactly once, and writes down what came of it. Every
 * request that places a call leaves from here: by a press, or by a person's Try again.
 *
 * @param connected its connection, where that was opened ahead
 */
export async function sendOnce(
  parts: SendingParts,
  attempt: Attempt,
  connected: PlacementConnection | null = null,
): Promise<Attempt> {
  const { book, placer, clock, onFault } = parts;
  const { to, from, agent, maxHoldSeconds, variables, idempotencyKey } = attempt;
  const request = { to, from, agent, maxHoldSeconds, variables, idempotencyKey };
  const outcome = await guarded(async () => {
    const connection = connected ?? placer.connect(attempt.accountId);
    return ok(await connection.place(request));
  }, onFault);
  // Thrown is not answered: the request may have left.
  const result: PlacementOutcome = outcome.ok ? outcome.value : { kind: 'unconfirmed', problem: outcome.error };
  const event = await eventOf(parts, attempt, result);
  const applied = await book.apply(attempt.id, { ...event, at: clock.now() });
  return applied.ok ? applied.value : (book.get(attempt.id) ?? attempt);
}

async function eventOf(parts: SendingParts, attempt: Attempt, outcome: PlacementOutcome): Promise<AttemptEvent> {
  const at = parts.clock.now();
  switch (outcome.kind) {
    case 'accepted':
      return (await isAnothers(parts, attempt, outcome.callId))
        ? { kind: 'refused', at, problem: problem('call_already_followed', { detail: `call ${outcome.callId}` }) }
        : { kind: 'accepted', at, callId: outcome.callId, replay: outcome.replay };
    case 'refused':
      // "Nothing was sent" is an answer to a press. After Try again the first sending is still open.
      return attempt.sends.length > 1 && outcome.problem.status === undefined
        ? { kind: 'unconfirmed', at, problem: outcome.problem }
        : { kind: 'refused', at, problem: outcome.problem };
    case 'unconfirmed':
      return { kind: 'unconfirmed', at, problem: outcome.problem };
    default:
      return assertNever(outcome);
  }
}

/**
 * Whether the call is another attempt's already. It happens when two presses on one number lost their answers and one
 * call came of them: the look-up had to give it to one of the two, and Try again on the other names the same call.
 */
async function isAnothers({ book, ownership, onFault }: SendingParts, own: Attempt, callId: CallId): Promise<boolean> {
  if (own.callId === callId) return false;
  const known = book.all().some((one) => one.id !== own.id && one.accountId === own.accountId && one.callId === callId);
  if (known) return true;
  const owned = await guarded(() => ownership.owned(own.accountId, [callId]), onFault);
  // The attempt itself may have got the call by a look-up meanwhile.
  return owned.ok && owned.value.has(callId) && book.get(own.id)?.callId !== callId;
}
