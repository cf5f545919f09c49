import type { PlacementOutcome } from '../../calls/ports';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { isObject } from '../json';
import { readPlaced } from '../shapes/placed';
import type { Answer, Exchange } from '../wire/ask';
import type { Body } from './body';
import { bodyOf, unreadableWords } from './body';
import { errorWords } from './error-words';
import { statusProblem } from './status-problem';

/** New, replayed, and "the provider's outcome is not known yet" (API notes 2.2 and 2.3). */
const ACCEPTING: ReadonlySet<number> = new Set([200, 201, 202]);

/** Given by servers and gateways that gave up on a request, whose fate they do not know. */
const UNDECIDED: ReadonlySet<number> = new Set([408, 425, 499]);

/**
 * What came of `POST /v1/call`. This is where "nobody is called twice" is decided:
 *
 * - accepted: 200, 201 or 202 with a call id that can be read;
 * - refused: a 4xx that decides, with a JSON body as ThunderPhone's answers have; or not one byte was sent;
 * - unconfirmed: everything else. A page or a bare status may come from something in between, and a call may exist.
 */
export function placementOutcome(exchange: Exchange, now: number): PlacementOutcome {
  if (exchange.kind === 'no_answer') return exchange.sent ? unconfirmed(exchange.problem) : notSent(exchange.problem);
  const body = bodyOf(exchange);
  const { status } = exchange;
  if (ACCEPTING.has(status)) {
    const placed = body.kind === 'json' ? readPlaced(body.value) : null;
    if (placed !== null) return { kind: 'accepted', ...placed };
  }
  const decides = status >= 400 && status < 500 && !UNDECIDED.has(status);
  if (decides && body.kind === 'json' && (isObject(body.value) || Array.isArray(body.value))) {
    return { kind: 'refused', problem: saidNo(exchange, body.value, now) };
  }
  return unconfirmed(uncertainty(exchange, body, now));
}

/** The advice of a read ("try again") would be wrong for a call that may be ringing somewhere. */
const unconfirmed = (reason: Problem): PlacementOutcome => ({
  kind: 'unconfirmed',
  problem: {
    ...reason,
    retry: false,
    advice: 'The call may have been placed. Thunderdial looks it up. Do not call again before it is settled.',
  },
});

const notSent = (reason: Problem): PlacementOutcome => ({
  kind: 'refused',
  problem: reason.code === 'network_insecure' ? reason : { ...reason, what: `${reason.what} Nothing was sent.` },
});

const saidNo = (answer: Answer, body: unknown, now: number): Problem =>
  statusProblem({ status: answer.status, body, retryAfter: answer.retryAfter, purpose: 'placement', now });

function uncertainty(answer: Answer, body: Body, now: number): Problem {
  const { status } = answer;
  if (status >= 300 && status < 400) return problem('answer_redirected', { status });
  if (status >= 500 || (UNDECIDED.has(status) && body.kind === 'json')) {
    return saidNo(answer, body.kind === 'json' ? body.value : undefined, now);
  }
  if (body.kind === 'html') return problem('answer_html', { status });
  if (body.kind === 'unreadable') return problem('answer_unreadable', { status, detail: unreadableWords(body.why) });
  if (!ACCEPTING.has(status)) return problem('answer_unreadable', { status, detail: `status ${String(status)}` });
  const said = errorWords(body.value).detail;
  return problem('answer_without_id', { status, ...(said === null ? {} : { detail: said }) });
}
