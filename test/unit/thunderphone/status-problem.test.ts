import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import type { Purpose } from '../../../src-main/thunderphone/answers/status-problem';
import { statusProblem } from '../../../src-main/thunderphone/answers/status-problem';

const problemOf = (status: number, body: unknown, purpose: Purpose = 'placement', retryAfter: string | null = null) =>
  statusProblem({ status, body, purpose, retryAfter, now: 0 });

describe('what an error status means (API notes 1.8 and 2.4)', () => {
  it.each<[number, string, ProblemCode]>([
    [400, 'from_number and to_number are required', 'api_bad_request'],
    [401, 'Authentication credentials were not provided.', 'api_unauthorized'],
    [402, 'Insufficient balance', 'api_insufficient_balance'],
    [403, 'Demo numbers are inbound only', 'api_forbidden'],
    [403, 'The outbound TCPA confirmation has not been recorded', 'api_confirmation_required'],
    [403, 'An admin must confirm outbound calling first', 'api_confirmation_required'],
    [403, 'Trial accounts: confirm the number you want to call', 'api_forbidden'],
    [404, 'from_number is not registered to this organization', 'api_from_number_unknown'],
    [404, 'Agent not found', 'api_agent_unknown'],
    [404, 'Not found.', 'api_not_found'],
    [405, 'Method not allowed', 'api_refused'],
    [408, 'Timed out', 'network_timeout'],
    [409, 'Same key, other body', 'api_conflict'],
    [413, 'Too large', 'api_refused'],
    [422, 'No card', 'api_unprocessable'],
    [429, 'Slow down', 'api_rate_limited'],
    [500, 'Oops', 'api_server'],
    [501, 'Oops', 'api_server'],
    [502, 'SIP failure', 'api_upstream'],
    [503, 'Down', 'api_upstream'],
    [504, 'Down', 'api_upstream'],
    [599, 'Oops', 'api_server'],
  ])('%i %s', (status, detail, code) => {
    expect(problemOf(status, { detail })).toMatchObject({ code, status, detail });
  });

  it('knows the confirmation by its machine code as well', () => {
    expect(problemOf(403, { detail: 'Not allowed.', code: 'outbound_tcpa_required' }).code).toBe(
      'api_confirmation_required',
    );
  });

  it.each<[number, ProblemCode]>([
    [404, 'api_not_found'],
    [502, 'api_server'],
    [503, 'api_server'],
    [504, 'api_server'],
  ])('%i on a read is not about a placement', (status, code) => {
    expect(problemOf(status, { detail: 'Agent not found' }, 'read').code).toBe(code);
  });

  it.each([429, 503])('%i tells how long to wait', (status) => {
    expect(problemOf(status, {}, 'read', '7').retryAfterMs).toBe(7_000);
    expect(problemOf(status, {}, 'read')).not.toHaveProperty('retryAfterMs');
  });

  it('keeps the messages for each field', () => {
    expect(problemOf(400, { to_number: ['Bad.'] }).fields).toEqual({ to_number: ['Bad.'] });
  });

  it.each([undefined, null, 7, 'text', [], [[]], { detail: {} }])('has a sentence whatever the body is: %j', (body) => {
    expect(problemOf(400, body)).toMatchObject({ code: 'api_bad_request', status: 400 });
  });
});
