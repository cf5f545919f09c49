import { describe, expect, it } from 'vitest';
import type { PlacementRequest } from '../../../src-main/domain/call/placement';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import type { OneOffConfig } from '../../../src-main/domain/one-off/one-off-config';
import type { SecretUse } from '../../../src-main/domain/one-off/tools/headers';
import { fail, ok } from '../../../src-main/domain/result';
import { placementBody } from '../../../src-main/thunderphone/placement-body';
import { bodyHeaders, requestHeaders } from '../../../src-main/thunderphone/wire/headers';
import { requestUrl } from '../../../src-main/thunderphone/wire/request-url';
import type { Phase } from '../../../src-main/thunderphone/wire/trouble';
import { connectionTrouble, outOfTime } from '../../../src-main/thunderphone/wire/trouble';
import { aTool } from '../../doubles/one-off';
import { aPlacement, numbersOwnAgent, savedAgent } from '../../doubles/placements';

const A_DAY = { name: 'day', value: 'Friday' };

const noSecret = () => fail(problem('tool_secret_missing'));

describe('the body of a placement (API notes 2.1)', () => {
  it.each<[string, Partial<PlacementRequest>, string]>([
    [
      'a saved agent',
      {},
      '{"from_number":"+14155550101","to_number":"+14155550142","agent_id":101,"idempotency_key":"press-1"}',
    ],
    [
      'an agent above 2^53',
      { agent: savedAgent('9007199254740993'), maxHoldSeconds: 120 },
      '{"from_number":"+14155550101","to_number":"+14155550142","agent_id":9007199254740993,"max_hold_seconds":120,"idempotency_key":"press-1"}',
    ],
    [
      'the number’s own agent',
      { agent: numbersOwnAgent },
      '{"from_number":"+14155550101","to_number":"+14155550142","idempotency_key":"press-1"}',
    ],
  ])('%s', (_, changes, text) => {
    expect(placementBody(aPlacement(changes), noSecret)).toEqual({ ok: true, value: { text, secrets: [] } });
  });

  it.each(['', 'abc', '1.5', '-1', '1e3'])('is not made with the agent id %j', (id) => {
    expect(placementBody(aPlacement({ agent: savedAgent(id) }), noSecret)).toMatchObject({ ok: false });
  });
});

describe('an agent made for the call', () => {
  const config: OneOffConfig = {
    prompt: 'You are Mira.',
    voice: 'olivia',
    product: 'storm-base-with-ack',
    thinkingLevel: null,
    backgroundTrack: null,
    acknowledgement: { mode: 'manual', prompt: 'One moment.' },
    tools: [aTool({ Authorization: '{{secret:12345678-abcd}}' })],
  };
  const request = aPlacement({ agent: { kind: 'one_off', id: null, name: 'One-off', config }, variables: [A_DAY] });
  const bodyOf = (answer: ReturnType<typeof placementBody>): unknown => answer.ok && JSON.parse(answer.value.text);

  it('is `config` and nothing else: what is not set is left out, and no variables', () => {
    const body = placementBody(request, () => ok('Bearer s3cret'));
    expect(bodyOf(body)).toEqual({
      from_number: '+14155550101',
      to_number: '+14155550142',
      idempotency_key: 'press-1',
      config: {
        prompt: 'You are Mira.',
        voice: 'olivia',
        product: 'storm-base-with-ack',
        acknowledgement_prompt_mode: 'manual',
        acknowledgement_prompt: 'One moment.',
        tools: [aTool({ Authorization: 'Bearer s3cret' })],
      },
    });
    expect(body).toMatchObject({ value: { secrets: ['Bearer s3cret'] } });
  });

  it('is asked for its secrets by id and origin, and gives the same text each time', () => {
    const asked: SecretUse[] = [];
    const make = () => placementBody(request, (use) => (asked.push(use), ok('x')));
    expect(make()).toEqual(make());
    expect(asked[0]).toEqual({ id: '12345678-abcd', origin: 'https://tools.example.com' });
  });

  it('is not sent without them, nor with a value that is no reference', () => {
    expect(placementBody(request, noSecret)).toMatchObject({ error: { code: 'tool_secret_missing' } });
    const bare = { ...config, tools: [aTool({ A: 'bare' })] };
    expect(
      placementBody(aPlacement({ agent: { kind: 'one_off', id: null, name: '', config: bare } }), noSecret),
    ).toMatchObject({ error: { code: 'tools_invalid' } });
  });
});

describe('variables', () => {
  it.each([
    ['a saved agent', savedAgent('101')],
    ['a number’s own agent', numbersOwnAgent],
  ])('go with %s, as an object of strings', (_, agent) => {
    const body = placementBody(aPlacement({ agent, variables: [A_DAY, { name: '__proto__', value: '1' }] }), noSecret);
    expect(body.ok && body.value.text).toContain('"variables":{"day":"Friday","__proto__":"1"}');
  });
});

describe('the headers', () => {
  const key = ['sk', 'live', 'abc'].join('_');

  it('are these and no other', () => {
    expect(requestHeaders(key, '1.2.3')).toEqual({
      ok: true,
      value: {
        Authorization: `Bearer ${key}`,
        Accept: 'application/json',
        'Accept-Encoding': 'identity',
        'X-ThunderPhone-Client': 'thunderdial/1.2.3',
      },
    });
    expect(bodyHeaders('{"é":1}')).toEqual({ 'Content-Type': 'application/json', 'Content-Length': '8' });
    expect(bodyHeaders(undefined)).toEqual({});
  });

  it.each(['', 'a b', 'a\r\nX-Evil: 1', 'a\nb', 'a\u0000b', 'schlüssel', ' a'])('do not hold the key %j', (odd) => {
    // Exactly the common problem: nothing of the key is in it.
    expect(requestHeaders(odd, '1.2.3')).toEqual({ ok: false, error: problem('key_malformed') });
  });
});

describe('where a request goes', () => {
  it.each([
    ['https://api.thunderphone.com/v1', 'https://api.thunderphone.com/v1/calls?from_number=%2B14155550101'],
    ['https://api.thunderphone.com/v1/', 'https://api.thunderphone.com/v1/calls?from_number=%2B14155550101'],
    ['http://127.0.0.1:4000/v1', 'http://127.0.0.1:4000/v1/calls?from_number=%2B14155550101'],
  ])('%s', (base, wanted) => {
    const url = requestUrl(base, '/calls', { from_number: '+14155550101' });
    expect(url.ok && url.value.href).toBe(wanted);
  });

  it.each<[string, ProblemCode]>([
    ['http://api.thunderphone.com/v1', 'base_url_insecure'],
    ['', 'base_url_malformed'],
    ['  ', 'base_url_malformed'],
    ['https://user:pw@host/v1', 'base_url_malformed'],
    ['ftp://host/v1', 'base_url_malformed'],
    ['https://', 'base_url_malformed'],
  ])('nowhere for %j', (base, code) => {
    expect(requestUrl(base, '/calls')).toMatchObject({ ok: false, error: { code } });
  });
});

describe('what a failed connection means', () => {
  it.each<[Phase, string, ProblemCode]>([
    ['connecting', 'ENOTFOUND', 'network_unreachable'],
    ['connecting', 'EAI_AGAIN', 'network_unreachable'],
    ['connecting', 'ECONNREFUSED', 'network_unreachable'],
    ['connecting', 'ENETUNREACH', 'network_unreachable'],
    ['connecting', 'ETIMEDOUT', 'network_unreachable'],
    ['connecting', '', 'network_unreachable'],
    ['securing', 'CERT_HAS_EXPIRED', 'network_insecure'],
    ['securing', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'network_insecure'],
    ['securing', 'ERR_TLS_CERT_ALTNAME_INVALID', 'network_insecure'],
    ['securing', 'EPROTO', 'network_insecure'],
    ['securing', '', 'network_insecure'],
    ['securing', 'ECONNRESET', 'network_broken'],
    ['securing', 'ETIMEDOUT', 'network_timeout'],
    ['sent', 'ECONNRESET', 'network_broken'],
    ['sent', 'EPIPE', 'network_broken'],
    ['sent', 'ENETUNREACH', 'network_broken'],
    ['sent', 'ETIMEDOUT', 'network_timeout'],
    ['sent', 'HPE_INVALID_CONSTANT', 'answer_unreadable'],
    ['sent', '', 'network_broken'],
  ])('%s: %s', (phase, code, wanted) => {
    expect(connectionTrouble(phase, code)).toBe(wanted);
  });

  it.each<[Phase, ProblemCode]>([
    ['connecting', 'network_unreachable'],
    ['securing', 'network_timeout'],
    ['sent', 'network_timeout'],
  ])('out of time while %s', (phase, wanted) => {
    expect(outOfTime(phase)).toBe(wanted);
  });
});
