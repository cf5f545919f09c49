import { problem } from './problem/make-problem';
import type { Problem } from './problem/problem';
import type { Result } from './result';
import { fail } from './result';

/** Told what was thrown where nothing should be: a fault of the program, for its log. */
export type OnFault = (error: unknown) => void;

/**
 * Ports answer and never throw. Should one do so all the same, its call ends as the problem `internal` instead of
 * stopping a scheduler, a queue or the answer to a press.
 */
export async function guarded<T>(
  work: () => Promise<Result<T, Problem>>,
  onFault: OnFault = () => undefined,
): Promise<Result<T, Problem>> {
  try {
    return await work();
  } catch (error) {
    onFault(error);
    return fail(problem('internal'));
  }
}
