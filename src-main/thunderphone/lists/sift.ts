import type * as v from 'valibot';
import type { Problem } from '../../domain/problem/problem';
import { problem } from '../../domain/problem/make-problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { othersTurn } from '../others-turn';
import { check } from '../shapes/check';
import type { Rows } from './rows';

/** What was odd about an answer that could be used all the same; for the log. Holds field names, no values. */
export type OnOddity = (note: string) => void;

/** What reading each row by itself came to: a bad one is left out, so that it does not cost the others. */
export interface Sifted<T> {
  readonly good: readonly T[];
  readonly firstBad: string | null;
}

/** Where every row is bad there is nothing to go on with, and "there are none" would be untrue: that is a problem. */
export function sift<S extends v.GenericSchema<unknown, unknown>>(
  list: Rows,
  shape: S,
  onOddity: OnOddity,
): Result<readonly v.InferOutput<S>[], Problem> {
  const sieve = new Sieve(list, shape);
  for (const [index] of list.rows.entries()) sieve.take(index);
  const { good, firstBad } = sieve.result(onOddity);
  if (good.length === 0 && firstBad !== null) return fail(problem('answer_unreadable', { detail: firstBad }));
  return ok(good);
}

/** After so many ms of reading others have their turn. */
const PIECE_MS = 2;

/** For one page of many, also where every row of it is bad. In pieces, since whoever presses a key waits for this thread. */
export async function siftInPieces<S extends v.GenericSchema<unknown, unknown>>(
  list: Rows,
  shape: S,
  onOddity: OnOddity,
  pause: () => Promise<void> = othersTurn,
): Promise<Sifted<v.InferOutput<S>>> {
  const sieve = new Sieve(list, shape);
  // What came before, the reading of the JSON, was a piece as well.
  let until = 0;
  for (const [index] of list.rows.entries()) {
    if (performance.now() >= until) {
      await pause();
      until = performance.now() + PIECE_MS;
    }
    sieve.take(index);
  }
  return sieve.result(onOddity);
}

class Sieve<S extends v.GenericSchema<unknown, unknown>> {
  private readonly good: v.InferOutput<S>[] = [];
  private readonly bad: string[] = [];

  constructor(
    private readonly list: Rows,
    private readonly shape: S,
  ) {}

  take(index: number): void {
    const read = check(this.shape, this.list.rows[index], `${this.list.name}[${String(index)}]`);
    if (read.ok) this.good.push(read.value);
    else this.bad.push(read.error);
  }

  result(onOddity: OnOddity): Sifted<v.InferOutput<S>> {
    const [firstBad = null] = this.bad;
    if (firstBad !== null) {
      onOddity(`${String(this.bad.length)} of ${String(this.list.rows.length)} rows left out; the first: ${firstBad}`);
    }
    return { good: this.good, firstBad };
  }
}
