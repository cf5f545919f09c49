import type { Problem } from './problem';

/** What a code always means; the rest of a problem is about one occurrence. */
export type ProblemText = Pick<Problem, 'what' | 'advice' | 'mover' | 'retry'>;
