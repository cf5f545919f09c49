import type { ProblemExtra } from '../../domain/problem/make-problem';
import { problem } from '../../domain/problem/make-problem';
import type { Problem, ProblemCode } from '../../domain/problem/problem';
import { errorWords } from './error-words';
import { retryAfterMs } from './retry-after';

/** A placement's 404 and 5xx mean other things than a read's. */
export type Purpose = 'placement' | 'read';

export interface Refusal {
  readonly status: number;
  /** The parsed body; undefined where it was not JSON. */
  readonly body: unknown;
  readonly retryAfter: string | null;
  readonly purpose: Purpose;
  /** Unix ms, for a Retry-After that is a date. */
  readonly now: number;
}

/** What an error status and its body mean (API notes 1.8 and 2.4). Pure. */
export function statusProblem(refusal: Refusal): Problem {
  const words = errorWords(refusal.body);
  const wait = retryAfterMs(refusal.retryAfter, refusal.now);
  const extra: ProblemExtra = {
    status: refusal.status,
    ...(words.detail === null ? {} : { detail: words.detail }),
    ...(words.fields === null ? {} : { fields: words.fields }),
    ...(wait === null ? {} : { retryAfterMs: wait }),
  };
  return problem(statusCode(refusal.status, refusal.purpose, `${words.code} ${words.detail ?? ''}`), extra);
}

function statusCode(status: number, purpose: Purpose, said: string): ProblemCode {
  switch (status) {
    case 400:
      return 'api_bad_request';
    case 401:
      return 'api_unauthorized';
    case 402:
      return 'api_insufficient_balance';
    case 403:
      return namesConfirmation(said) ? 'api_confirmation_required' : 'api_forbidden';
    case 404:
      return purpose === 'placement' ? placementNotFound(said) : 'api_not_found';
    case 408:
    case 425:
    case 499:
      // Said by a server or gateway that gave up waiting, not by one that decided.
      return 'network_timeout';
    case 409:
      return 'api_conflict';
    case 422:
      return /payment_method_required/.test(said) ? 'api_payment_method_required' : 'api_unprocessable';
    case 429:
      return 'api_rate_limited';
    case 502:
    case 503:
    case 504:
      return purpose === 'placement' ? 'api_upstream' : 'api_server';
    default:
      return status >= 500 ? 'api_server' : 'api_refused';
  }
}

/** API notes 7.1: the text is not known, only that it names the confirmation. */
const namesConfirmation = (said: string): boolean =>
  /tcpa/i.test(said) || (/outbound/i.test(said) && /confirm|attest/i.test(said));

/** API notes 2.4. */
function placementNotFound(said: string): ProblemCode {
  if (/from[_ -]?number/i.test(said)) return 'api_from_number_unknown';
  return /agent/i.test(said) ? 'api_agent_unknown' : 'api_not_found';
}
