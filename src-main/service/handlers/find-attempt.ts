import type { Attempt } from '../../domain/call/attempt';
import type { AttemptId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { AppParts } from './parts';

/** An attempt of this run, or one from the record. */
export async function findAttempt(
  { book, attempts }: Pick<AppParts, 'book' | 'attempts'>,
  id: AttemptId,
): Promise<Result<Attempt, Problem>> {
  const known = book.get(id);
  if (known) return ok(known);
  const read = await attempts.byId(id);
  if (!read.ok) return read;
  return read.value ? ok(read.value) : fail(problem('attempt_unknown'));
}
