import { problem } from '../problem/make-problem';
import type { Problem } from '../problem/problem';
import type { Result } from '../result';
import { fail, ok } from '../result';

/** The longest wait anybody can mean: a day. ThunderPhone documents no range (API notes 12). */
const LONGEST_SECONDS = 86_400;

/** Reads "Max hold seconds": a whole number of seconds, or nothing for the agent's own setting. */
export function readMaxHold(text: string): Result<number | null, Problem> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  const seconds = /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : 0;
  return seconds >= 1 && seconds <= LONGEST_SECONDS ? ok(seconds) : fail(problem('hold_seconds_invalid'));
}
