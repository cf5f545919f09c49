import type { Attempt } from '../../domain/call/attempt';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import type { AccountId, AttemptId } from '../../domain/ids';
import { searchSpans } from './search-spans';

/**
 * Attempts that lack a call and may have become one of these, by numbers and time. Whose call is whose is for the look-up
 * to say: this only says that looking is worth it.
 *
 * @param offset ThunderPhone's clock minus this computer's in ms; null when not known
 */
export function worthLookingUp(
  attempts: readonly Attempt[],
  account: AccountId,
  calls: readonly CallSnapshot[],
  offset: number | null,
): readonly AttemptId[] {
  const seekers = attempts.filter(
    (one) =>
      one.accountId === account && one.callId === null && (one.state === 'unconfirmed' || one.state === 'not_placed'),
  );
  return seekers.filter((one) => calls.some((call) => mayBe(one, call, offset))).map(({ id }) => id);
}

function mayBe(attempt: Attempt, call: CallSnapshot, offset: number | null): boolean {
  if (call.from !== attempt.from || call.to !== attempt.to || attempt.ruledOut.includes(call.callId)) return false;
  const at = call.startedAt;
  return at === null || searchSpans(attempt, offset).some(({ after, before }) => at >= after && at <= before);
}
