import { problem } from '../problem/make-problem';
import type { Problem } from '../problem/problem';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Concern, Overridden } from './concern';
import { concernKey } from './concern';

/**
 * Whether a call may go: when a person has said yes to each concern there is. The value is what was overridden; the
 * problem `call_needs_yes` names all concerns, those with a yes too, so that one question holds them all.
 *
 * @param accepted keys of the concerns that the person was shown and said yes to
 */
export function judge(
  concerns: readonly Concern[],
  accepted: readonly string[],
): Result<readonly Overridden[], Problem> {
  if (!concerns.every((concern) => accepted.includes(concernKey(concern)))) {
    return fail(problem('call_needs_yes', { concerns }));
  }
  return ok(concerns.map(({ kind, text }) => ({ kind, text })));
}
