import { describe, expect, it } from 'vitest';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import { placementOutcome } from '../../../src-main/thunderphone/answers/placement-outcome';
import type { Exchange } from '../../../src-main/thunderphone/wire/ask';

const answer = (status: number, text: string, contentType = 'application/json'): Exchange => ({
  kind: 'answer',
  status,
  text,
  contentType,
  retryAfter: status === 429 ? '7' : null,
});

const outcomeOf = (exchange: Exchange) => placementOutcome(exchange, 0);
const nothingSent: unknown = expect.stringMatching(/nothing was sent/i);
const doNotCallAgain: unknown = expect.stringContaining('Do not call again');
const page = '<!doctype html><title>Gateway</title>';

describe('accepted: a call id can be read', () => {
  it.each<[number, string, string, boolean]>([
    [201, '{"call_id": 42, "status": "initiated"}', '42', false],
    [202, '{"call_id": 42, "status": "initiated"}', '42', false],
    [200, '{"call_id": 42, "status": "initiated", "idempotent_replay": true}', '42', true],
    [200, '{"call_id": 42, "idempotent_replay": "yes"}', '42', false],
    [201, '{"call_id": 9007199254740993}', '9007199254740993', false],
    [201, '{"call_id": "9007199254740993"}', '9007199254740993', false],
    [201, '{"id": 42}', '42', false],
    [201, '{"id": 7, "call_id": 42}', '42', false],
    [201, '\uFEFF {"call_id": 42}', '42', false],
  ])('%i %s', (status, text, callId, replay) => {
    expect(outcomeOf(answer(status, text))).toEqual({ kind: 'accepted', callId, replay });
  });

  it('does not mind a wrong content type', () => {
    expect(outcomeOf(answer(201, '{"call_id": 42}', 'text/html'))).toMatchObject({ kind: 'accepted', callId: '42' });
  });
});

describe('refused: the API decided, or nothing was sent', () => {
  it.each<[number, string, ProblemCode]>([
    [400, '{"detail": "Bad."}', 'api_bad_request'],
    [400, '{}', 'api_bad_request'],
    [400, '["Bad."]', 'api_bad_request'],
    [401, '{"detail": "Bad."}', 'api_unauthorized'],
    [402, '{"detail": "Bad."}', 'api_insufficient_balance'],
    [403, '{"detail": "Bad."}', 'api_forbidden'],
    [404, '{"detail": "Agent not found"}', 'api_agent_unknown'],
    [409, '{"detail": "Bad."}', 'api_conflict'],
    [413, '{"detail": "Bad."}', 'api_refused'],
    [422, '{"detail": "Bad."}', 'api_unprocessable'],
    [429, '{"detail": "Bad."}', 'api_rate_limited'],
  ])('%i %s', (status, text, code) => {
    expect(outcomeOf(answer(status, text))).toMatchObject({ kind: 'refused', problem: { code, status } });
  });

  it('says how long to wait after a 429', () => {
    expect(outcomeOf(answer(429, '{}'))).toMatchObject({ problem: { retryAfterMs: 7_000, retry: true } });
  });

  it.each<ProblemCode>([
    'network_unreachable',
    'network_insecure',
    'network_timeout',
    'network_broken',
    'key_malformed',
  ])('%s before a byte was sent', (code) => {
    const outcome = outcomeOf({ kind: 'no_answer', problem: problem(code), sent: false });
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { code, what: nothingSent },
    });
  });
});

describe('unconfirmed: everything else', () => {
  it.each<[string, Exchange, ProblemCode]>([
    ['201 without an id', answer(201, '{"status": "initiated"}'), 'answer_without_id'],
    ['202 without an id', answer(202, '{"detail": "Pending."}'), 'answer_without_id'],
    ['an id that is none', answer(201, '{"call_id": "soon"}'), 'answer_without_id'],
    ['a negative id', answer(201, '{"call_id": -1}'), 'answer_without_id'],
    ['a fractional id', answer(201, '{"call_id": 1.5}'), 'answer_without_id'],
    ['an id of null', answer(201, '{"call_id": null}'), 'answer_without_id'],
    ['a bare list', answer(201, '[42]'), 'answer_without_id'],
    ['204', answer(204, ''), 'answer_unreadable'],
    ['a success nobody documented', answer(206, '{"call_id": 42}'), 'answer_unreadable'],
    ['an empty 201', answer(201, ''), 'answer_unreadable'],
    ['a cut 201', answer(201, '{"call_id": 4'), 'answer_unreadable'],
    ['a page with 200', answer(200, page, 'text/html'), 'answer_html'],
    ['a redirect', answer(302, ''), 'answer_redirected'],
    ['a redirect with JSON and an id', answer(307, '{"call_id": 42}'), 'answer_redirected'],
    ['408', answer(408, '{"detail": "Late."}'), 'network_timeout'],
    ['425', answer(425, '{"detail": "Early."}'), 'network_timeout'],
    ['499', answer(499, '{}'), 'network_timeout'],
    ['a page with 403', answer(403, page, 'text/html'), 'answer_html'],
    ['a page with 404', answer(404, page), 'answer_html'],
    ['a bare 401', answer(401, ''), 'answer_unreadable'],
    ['407 in plain words', answer(407, 'Proxy authentication required', 'text/plain'), 'answer_unreadable'],
    ['a bare 429', answer(429, ''), 'answer_unreadable'],
    ['400 with a text for a body', answer(400, '"no"'), 'answer_unreadable'],
    ['500', answer(500, '{"detail": "Oops."}'), 'api_server'],
    ['502', answer(502, '{"detail": "SIP."}'), 'api_upstream'],
    ['503 as a page', answer(503, page, 'text/html'), 'api_upstream'],
    ['504 empty', answer(504, ''), 'api_upstream'],
    ['no answer in time', { kind: 'no_answer', problem: problem('network_timeout'), sent: true }, 'network_timeout'],
    ['a reset', { kind: 'no_answer', problem: problem('network_broken'), sent: true }, 'network_broken'],
    ['not HTTP', { kind: 'no_answer', problem: problem('answer_unreadable'), sent: true }, 'answer_unreadable'],
  ])('%s', (_, exchange, code) => {
    expect(outcomeOf(exchange)).toMatchObject({ kind: 'unconfirmed', problem: { code } });
  });

  it('never advises to try again, since the call may have been placed', () => {
    const outcome = outcomeOf({ kind: 'no_answer', problem: problem('network_timeout'), sent: true });
    expect(outcome).toMatchObject({ problem: { retry: false, advice: doNotCallAgain } });
  });

  it('keeps the words of an answer without an id', () => {
    expect(outcomeOf(answer(202, '{"detail": "Pending."}'))).toMatchObject({
      problem: { detail: 'Pending.', status: 202 },
    });
  });
});
