import type { ProblemView } from './envelope';
import type { Problem } from '../domain/problem/problem';

/** A problem as windows get it: the same words, in a plain object of its own. */
export function problemView(problem: Problem): ProblemView {
  const { fields, concerns, ...rest } = problem;
  return {
    ...rest,
    ...(concerns ? { concerns: concerns.map((concern) => ({ ...concern })) } : {}),
    ...(fields
      ? { fields: Object.fromEntries(Object.entries(fields).map(([name, texts]) => [name, [...texts]])) }
      : {}),
  };
}
