import { describe, expect, it } from 'vitest';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { changeAnswer } from '../../../src-main/thunderphone/answers/change-answer';
import type { Answer } from '../../../src-main/thunderphone/wire/ask';

const answer = (status: number, text: string): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json',
  retryAfter: null,
  text,
});

describe('the answer to a change', () => {
  it('is the object as it is now, or nothing where there is no body', () => {
    expect(changeAnswer(answer(200, '{"id": 7}'), 0)).toEqual({ ok: true, value: { id: 7 } });
    expect(changeAnswer(answer(204, ''), 0)).toEqual({ ok: true, value: null });
  });

  it('is a definite no with a status of 4xx, in the words of the service', () => {
    expect(changeAnswer(answer(422, '{"detail": "No card.", "code": "payment_method_required"}'), 0)).toMatchObject({
      ok: false,
      error: { code: 'api_payment_method_required', detail: 'No card.' },
    });
  });

  it.each([
    ['a lost answer', { kind: 'no_answer', problem: problem('network_broken'), sent: true } as const],
    ['a server error', answer(502, '{"detail": "Upstream."}')],
    ['half an answer', answer(200, '{"id": ')],
    ['a web page', answer(200, '<html></html>')],
  ])('leaves it open whether the change was made: %s', (_, exchange) => {
    expect(changeAnswer(exchange, 0)).toMatchObject({ ok: false, error: { code: 'change_unconfirmed' } });
  });

  it('is certain where nothing was sent', () => {
    const exchange = { kind: 'no_answer', problem: problem('network_unreachable'), sent: false } as const;
    expect(changeAnswer(exchange, 0)).toMatchObject({ ok: false, error: { code: 'network_unreachable' } });
  });
});
