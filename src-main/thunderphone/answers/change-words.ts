import type { Problem, ProblemCode } from '../../domain/problem/problem';

type Words = Partial<Pick<Problem, 'what' | 'advice'>>;

/** What a refusal means where no call was asked for: the texts of these codes speak of calls. */
const WORDS: ReadonlyMap<ProblemCode, Words> = new Map<ProblemCode, Words>([
  ['api_bad_request', { advice: 'Correct what its message names, then try again.' }],
  [
    'api_forbidden',
    { what: 'ThunderPhone does not allow this.', advice: 'Read its message, or ask an admin of your organization.' },
  ],
  [
    'api_conflict',
    { what: 'ThunderPhone has something that contradicts this.', advice: 'Refresh and look, then try again.' },
  ],
  ['api_not_found', { what: 'ThunderPhone does not have this any more.', advice: 'Refresh the list.' }],
]);

/** A problem of a change, in words that fit a change. */
export const inChangeWords = (problem: Problem): Problem => ({ ...problem, ...WORDS.get(problem.code) });
