import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import { assertNever } from '../domain/result';
import { failureOf } from './failure';

/** What to tell a person about a failure while reading or writing. `storage_damaged` here means: found in use. */
export function storageProblem(error: unknown): Problem {
  const failure = failureOf(error);
  switch (failure) {
    case 'storage_damaged':
      return problem('storage_damaged', {
        what: 'The call record is damaged, so this could not be done.',
        advice: 'Restart Thunderdial: it sets the damaged file aside, untouched, and begins a new one.',
      });
    case 'storage_unavailable':
    case 'storage_full':
    case 'storage_read_only':
      return problem(failure);
    case 'constraint':
      return problem('internal', { detail: 'The call record already holds something that contradicts this.' });
    case 'unforeseen':
      return problem('internal');
    default:
      return assertNever(failure);
  }
}
