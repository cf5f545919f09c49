import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlacementRequest } from '../../../src-main/domain/call/placement';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import type { Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { Scenario } from '../../../src-main/thunderphone/sandbox/scenario';
import { aPlacement, e164, numbersOwnAgent, savedAgent } from '../../doubles/placements';
import type { ClientInTest } from './client-of';
import { clientOf, someKey } from './client-of';

let sandbox: Sandbox;
let client: ClientInTest;

beforeEach(async () => {
  sandbox = await startSandbox();
  client = clientOf(sandbox);
});
afterEach(() => sandbox.close());

/** The service's own words, whatever they are. */
const someText: unknown = expect.stringMatching(/\w/);

const place = (changes: Partial<PlacementRequest> = {}) =>
  client.placer.connect(client.account).place(aPlacement(changes));

describe('the API says no (API notes 2.4)', () => {
  it.each<[string, Partial<Scenario>, Partial<PlacementRequest>, ProblemCode, number]>([
    ['a revoked key', { keyRevoked: true }, {}, 'api_unauthorized', 401],
    ['no balance', { zeroBalance: true }, {}, 'api_insufficient_balance', 402],
    ['no confirmation', { confirmationMissing: true }, {}, 'api_confirmation_required', 403],
    ['a trial account', { trialRestriction: true }, {}, 'api_forbidden', 403],
    ['a demo number', {}, { from: e164('+18085550160') }, 'api_forbidden', 403],
    ['an unverified number', {}, { from: e164('+16465550123') }, 'api_forbidden', 403],
    ['a foreign number', {}, { from: e164('+14155550199') }, 'api_from_number_unknown', 404],
    ['an unknown agent', {}, { agent: savedAgent('424242') }, 'api_agent_unknown', 404],
    ['no agent at all', {}, { from: e164('+493023125042'), agent: numbersOwnAgent }, 'api_bad_request', 400],
    [
      'too many requests',
      { faults: [{ route: 'POST /v1/call', kind: 'rate-limit', retryAfterSeconds: 7 }] },
      {},
      'api_rate_limited',
      429,
    ],
  ])('%s', async (_, scenario, changes, code, status) => {
    sandbox.scenario.set(scenario);
    const outcome = await place(changes);
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code, status, detail: someText } });
    expect(sandbox.requests()).toHaveLength(1);
    expect(sandbox.placedCalls()).toHaveLength(0);
  });

  it.each(['seconds', 'date'] as const)('429 tells how long to wait, in %s', async (form) => {
    const fault = { route: '*', kind: 'rate-limit', retryAfterSeconds: 120, form } as const;
    sandbox.scenario.set({ faults: [fault] });
    const agents = await client.directory.agents(client.account);
    const wait = agents.ok ? 0 : (agents.error.retryAfterMs ?? 0);
    expect(wait).toBeGreaterThan(60_000);
    expect(wait).toBeLessThanOrEqual(121_000);
  });

  it('refuses the same key for another request', async () => {
    await place();
    const outcome = await place({ to: e164('+14155550143') });
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'api_conflict' } });
    expect(sandbox.placedCalls()).toHaveLength(1);
  });
});

describe('the API does not know', () => {
  it('202 with an id is accepted', async () => {
    sandbox.scenario.set({ answer202: 'with-call-id' });
    expect(await place()).toMatchObject({ kind: 'accepted' });
  });

  it.each<[string, Partial<Scenario>, ProblemCode]>([
    ['202 without an id', { answer202: 'without-call-id' }, 'answer_without_id'],
    ['502', { upstream502: true }, 'api_upstream'],
    ['500', { faults: [{ route: '*', kind: 'error-after' }] }, 'api_server'],
    ['503', { faults: [{ route: '*', kind: 'unavailable', retryAfterSeconds: 7 }] }, 'api_upstream'],
    ['a page', { faults: [{ route: '*', kind: 'html' }] }, 'answer_html'],
    ['a cut answer', { faults: [{ route: '*', kind: 'truncated-json' }] }, 'answer_unreadable'],
    ['wrong types', { faults: [{ route: '*', kind: 'wrong-types' }] }, 'answer_without_id'],
    ['a drop before', { faults: [{ route: '*', kind: 'drop-before' }] }, 'network_broken'],
    ['a drop after', { faults: [{ route: '*', kind: 'drop-after' }] }, 'network_broken'],
    ['a reset within', { faults: [{ route: '*', kind: 'reset-mid-body' }] }, 'network_broken'],
  ])('%s leaves a placement unconfirmed, after one request', async (_, scenario, code) => {
    sandbox.scenario.set(scenario);
    expect(await place()).toMatchObject({ kind: 'unconfirmed', problem: { code } });
    expect(sandbox.requests()).toHaveLength(1);
  });
});

describe('what the sandbox saw', () => {
  it('is the body of API notes 2.1, the bearer key and the client’s name', async () => {
    await place({ agent: savedAgent('9007199254740993'), maxHoldSeconds: 90 });
    expect(sandbox.requests()).toMatchObject([
      { method: 'POST', path: '/v1/call', credential: 'bearer', client: 'thunderdial/0.0.0-test' },
    ]);
    expect(sandbox.requests()[0]?.body).toEqual({
      from_number: '+14155550101',
      to_number: '+14155550142',
      agent_id: 9007199254740993n,
      max_hold_seconds: 90n,
      idempotency_key: 'press-1',
    });
  });

  it('is nothing where there is no key', async () => {
    const problem = { code: 'key_missing', what: '', advice: '', mover: 'you', retry: false } as const;
    const credentials = { endpoint: () => ({ ok: false, error: problem }) as const, settled: () => Promise.resolve() };
    const keyless = clientOf(sandbox, { credentials });
    expect(await keyless.placer.connect(client.account).place(aPlacement())).toEqual({ kind: 'refused', problem });
    expect(await keyless.directory.agents(client.account)).toEqual({ ok: false, error: problem });
    expect(sandbox.requests()).toHaveLength(0);
  });

  it('is nothing where the key would break a header', async () => {
    const split = clientOf({ baseUrl: sandbox.baseUrl, apiKey: `${someKey}\r\nX-Evil: 1` });
    expect(await split.placer.connect(client.account).place(aPlacement())).toMatchObject({
      kind: 'refused',
      problem: { code: 'key_malformed' },
    });
    expect(sandbox.requests()).toHaveLength(0);
  });
});
