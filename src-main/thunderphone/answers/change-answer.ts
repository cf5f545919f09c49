import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Exchange } from '../wire/ask';
import { bodyOf } from './body';
import { inChangeWords } from './change-words';
import { readAnswer } from './read-answer';

/** What came of a change: its JSON (null where there is none, as with 204), or the problem. `now` is Unix ms. */
export function changeAnswer(exchange: Exchange, now: number): Result<unknown, Problem> {
  if (exchange.kind === 'no_answer')
    return exchange.sent ? fail(unconfirmed(exchange.problem)) : fail(exchange.problem);
  const { status, text } = exchange;
  const isDone = status >= 200 && status < 300;
  if (isDone && text.trim() === '') return ok(null);
  if (isDone && bodyOf(exchange).kind !== 'json') return fail(unconfirmed(problem('answer_unreadable', { status })));
  const answer = readAnswer(exchange, now);
  // A server that failed may have failed after it made the change (API notes 10, C6).
  if (!answer.ok) return fail(status >= 500 ? unconfirmed(answer.error) : inChangeWords(answer.error));
  return answer;
}

/** Keeps the service's own words; says what is certain about the change. */
function unconfirmed({ what, detail, status, retryAfterMs }: Problem): Problem {
  return problem('change_unconfirmed', {
    detail: detail ?? what,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
