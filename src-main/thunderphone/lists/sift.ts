import type * as v from 'valibot';
import type { Problem } from '../../domain/problem/problem';
import { problem } from '../../domain/problem/make-problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { check } from '../shapes/check';
import type { Rows } from './rows';

/** What was odd about an answer that could be used all the same; for the log. Holds field names, no values. */
export type OnOddity = (note: string) => void;

/**
 * Reads each row by itself: a bad one is left out and told, so that it does not cost the others. Where every row is
 * bad there is nothing to go on with, and "there are none" would be untrue: that is a problem.
 */
export function sift<S extends v.GenericSchema<unknown, unknown>>(
  list: Rows,
  shape: S,
  onOddity: OnOddity,
): Result<readonly v.InferOutput<S>[], Problem> {
  const { good, firstBad } = siftAll(list, shape, onOddity);
  if (good.length === 0 && firstBad !== null) return fail(problem('answer_unreadable', { detail: firstBad }));
  return ok(good);
}

/** The same, for one page of many: also where every row of it is bad. */
export function siftAll<S extends v.GenericSchema<unknown, unknown>>(
  list: Rows,
  shape: S,
  onOddity: OnOddity,
): { readonly good: readonly v.InferOutput<S>[]; readonly firstBad: string | null } {
  const good: v.InferOutput<S>[] = [];
  const bad: string[] = [];
  list.rows.forEach((row, index) => {
    const read = check(shape, row, `${list.name}[${String(index)}]`);
    if (read.ok) good.push(read.value);
    else bad.push(read.error);
  });
  const [firstBad = null] = bad;
  if (firstBad !== null) {
    onOddity(`${String(bad.length)} of ${String(list.rows.length)} rows left out; the first: ${firstBad}`);
  }
  return { good, firstBad };
}
