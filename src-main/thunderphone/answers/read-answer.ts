import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Exchange } from '../wire/ask';
import { bodyOf, unreadableWords } from './body';
import { statusProblem } from './status-problem';

/** What came of a read: its JSON, or the problem. `now` is Unix ms. */
export function readAnswer(exchange: Exchange, now: number): Result<unknown, Problem> {
  if (exchange.kind === 'no_answer') return fail(exchange.problem);
  const { status, retryAfter } = exchange;
  if (status >= 300 && status < 400) return fail(problem('answer_redirected', { status }));
  const body = bodyOf(exchange);
  if (status >= 200 && status < 300) {
    if (body.kind === 'json') return ok(body.value);
    if (body.kind === 'html') return fail(problem('answer_html', { status }));
    return fail(problem('answer_unreadable', { status, detail: unreadableWords(body.why) }));
  }
  if (body.kind === 'html' && status < 500) return fail(problem('answer_html', { status }));
  // A gateway's bare 404 must not pass for "ThunderPhone has no such call": its own answers are JSON.
  if (body.kind !== 'json' && status === 404) {
    return fail(problem('answer_unreadable', { status, detail: 'status 404 without a message from the API' }));
  }
  const said = body.kind === 'json' ? body.value : undefined;
  return fail(statusProblem({ status, body: said, retryAfter, purpose: 'read', now }));
}
