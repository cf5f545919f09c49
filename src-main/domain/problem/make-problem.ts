import type { Problem, ProblemCode } from './problem';
import { problemTexts } from './problem-texts';

/** What is known about one occurrence, beside what its code always means. */
export type ProblemExtra = Partial<
  Pick<Problem, 'what' | 'advice' | 'detail' | 'fields' | 'concerns' | 'status' | 'retryAfterMs'>
>;

/** Builds a problem from its code; `extra` adds the service's own words or narrows the sentence. */
export function problem(code: ProblemCode, extra: ProblemExtra = {}): Problem {
  return { code, ...problemTexts[code], ...extra };
}
