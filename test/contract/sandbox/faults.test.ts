import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src-main/thunderphone/sandbox/faults/fault';
import { FROM, got, lab, member, rows, someText, TO } from './support';

const call = { from_number: FROM, to_number: TO };
const onCall = (fault: { kind: 'drop-before' | 'drop-after' | 'reset-mid-body' }): Fault => ({
  route: 'POST /v1/call',
  ...fault,
});

describe('a connection that breaks', () => {
  it.each<[Fault, number]>([
    [onCall({ kind: 'drop-before' }), 0],
    [onCall({ kind: 'drop-after' }), 1],
    [onCall({ kind: 'reset-mid-body' }), 1],
  ])('$kind gives no answer; calls placed: %i', async (fault, placed) => {
    const { sandbox, get, post } = await lab({ scenario: { faults: [fault] } });
    await expect(post(call)).rejects.toThrow();
    expect(sandbox.requests()).toHaveLength(1);
    expect(sandbox.placedCalls()).toHaveLength(placed);
    expect((await get('/agents')).status).toBe(200);
  });

  it('reset-mid-body gives the head and a part of the body first', async () => {
    const { sandbox } = await lab({ scenario: { faults: [{ route: 'GET /v1/agents', kind: 'reset-mid-body' }] } });
    const response = await fetch(`${sandbox.baseUrl}/agents`, {
      headers: { Authorization: `Bearer ${sandbox.apiKey}` },
    });
    expect(response.status).toBe(200);
    const first = await response.body?.getReader().read();
    expect(first?.value?.length).toBeGreaterThan(0);
    expect(first?.value?.length).toBeLessThan(Number(response.headers.get('content-length')));
  });
});

describe('an error of the server', () => {
  it.each<[string, Fault, number, number]>([
    ['500 before accepting', { route: 'POST /v1/call', kind: 'error-before' }, 500, 0],
    ['500 after accepting', { route: 'POST /v1/call', kind: 'error-after' }, 500, 1],
    ['502 after accepting', { route: 'POST /v1/call', kind: 'error-after', status: 502 }, 502, 1],
    ['503', { route: 'POST /v1/call', kind: 'unavailable' }, 503, 0],
    ['429', { route: 'POST /v1/call', kind: 'rate-limit', retryAfterSeconds: 1 }, 429, 0],
  ])('%s', async (_, fault, status, placed) => {
    const { sandbox, post } = await lab({ scenario: { faults: [fault] } });
    const answer = await post(call);
    expect(answer.status).toBe(status);
    expect(member(answer.json, 'detail')).toEqual(someText);
    expect(sandbox.placedCalls()).toHaveLength(placed);
  });

  it.each<[string, Fault, string | null]>([
    ['seconds', { route: '*', kind: 'rate-limit', retryAfterSeconds: 30 }, '30'],
    [
      'a date',
      { route: '*', kind: 'rate-limit', retryAfterSeconds: 30, form: 'date' },
      'Sun, 22 Nov 2026 12:00:30 GMT',
    ],
    ['seconds with 503', { route: '*', kind: 'unavailable', retryAfterSeconds: 7 }, '7'],
    ['nothing with 503', { route: '*', kind: 'unavailable' }, null],
  ])('says when to come back: %s', async (_, fault, value) => {
    const { get } = await lab({ scenario: { faults: [fault] } });
    expect((await get('/agents')).headers.get('retry-after')).toBe(value);
  });
});

describe('an answer that is garbage', () => {
  const damaged = (kind: 'html' | 'truncated-json' | 'wrong-types') =>
    lab({ scenario: { faults: [{ route: 'POST /v1/call', kind }] } });

  it('html', async () => {
    const { sandbox, post } = await damaged('html');
    const answer = await post(call);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.text).toMatch(/^<!doctype html>/);
    expect(sandbox.placedCalls()).toHaveLength(1);
  });

  it('truncated JSON, complete by its length', async () => {
    const { sandbox, post } = await damaged('truncated-json');
    const answer = await post(call);
    expect([answer.status, answer.json]).toEqual([201, undefined]);
    expect(answer.text).toMatch(/^\{"call_id/);
    expect(sandbox.placedCalls()).toHaveLength(1);
  });

  it('wrong types under the right names', async () => {
    const { sandbox, post } = await damaged('wrong-types');
    const answer = await post(call);
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.json as object)).toEqual(['call_id', 'status']);
    expect(typeof member(answer.json, 'call_id')).not.toBe('bigint');
    expect(typeof member(answer.json, 'status')).not.toBe('string');
    expect(sandbox.placedCalls()).toHaveLength(1);
  });
});

describe('a slow answer', () => {
  it.each([
    ['the route', { slowMs: { 'POST /v1/call': 600_000 } as const }],
    ['every route', { slowMs: { '*': 600_000 } as const }],
    ['a fault', { faults: [{ route: 'POST /v1/call', kind: 'slow', ms: 600_000 }] as const }],
  ])('comes late while the request had its effect: %s', async (_, scenario) => {
    const { sandbox, post } = await lab({ scenario });
    const outcome = post(call).then(
      () => 'answered',
      () => 'cut',
    );
    await expect.poll(() => sandbox.placedCalls().length).toBe(1);
    // Only closing ends the wait, and it does so at once: neither the server nor the client hangs.
    await sandbox.close();
    expect(await outcome).toBe('cut');
  });

  it('comes in the end', async () => {
    const { post } = await lab({ scenario: { slowMs: { '*': 5 } } });
    expect((await post(call)).status).toBe(201);
  });

  it('concerns only its route', async () => {
    const { get } = await lab({ scenario: { slowMs: { 'POST /v1/call': 600_000 } } });
    expect((await get('/agents')).status).toBe(200);
  });
});

describe('where and how often a fault applies', () => {
  it('holds for the next times only', async () => {
    const { get } = await lab({ scenario: { faults: [{ route: 'GET /v1/agents', kind: 'error-before', times: 2 }] } });
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await get('/agents')).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  it('is not used up by other routes', async () => {
    const { get } = await lab({ scenario: { faults: [{ route: 'GET /v1/voices', kind: 'error-before', times: 1 }] } });
    expect((await get('/agents')).status).toBe(200);
    expect((await get('/voices')).status).toBe(500);
    expect((await get('/voices')).status).toBe(200);
  });

  it('holds for a route with an id, whatever the id', async () => {
    const { get, place } = await lab();
    const id = await place();
    const { sandbox, get: ask, place: put } = await lab();
    const other = await put();
    sandbox.scenario.set({ faults: [{ route: 'GET /v1/calls/:id', kind: 'error-before' }] });
    expect((await ask(`/calls/${other}`)).status).toBe(500);
    expect((await ask(`/calls/${other}/transcript`)).status).toBe(200);
    expect((await get(`/calls/${id}`)).status).toBe(200);
  });

  it('uses faults one after another', async () => {
    const { get } = await lab({
      scenario: {
        faults: [
          { route: '*', kind: 'error-before', status: 503, times: 1 },
          { route: '*', kind: 'rate-limit', retryAfterSeconds: 2, times: 1 },
        ],
      },
    });
    const statuses = [await get('/agents'), await get('/agents'), await get('/agents')].map(({ status }) => status);
    expect(statuses).toEqual([503, 429, 200]);
  });

  it('keeps its count when another switch is set, and starts anew with a new list', async () => {
    const { sandbox, get } = await lab();
    const faults: readonly Fault[] = [{ route: '*', kind: 'error-before', times: 1 }];
    sandbox.scenario.set({ faults });
    expect((await get('/agents')).status).toBe(500);
    sandbox.scenario.set({ zeroBalance: true });
    expect((await get('/agents')).status).toBe(200);
    sandbox.scenario.set({ faults });
    expect((await get('/agents')).status).toBe(500);
  });

  it('can be a switch for the next requests only', async () => {
    const { sandbox, post } = await lab();
    sandbox.scenario.set({
      faults: [{ route: 'POST /v1/call', kind: 'switches', switches: { upstream502: true }, times: 1 }],
    });
    expect((await post(call)).status).toBe(502);
    expect((await post(call)).status).toBe(201);
  });

  it('reaches requests without a key and without a route', async () => {
    const { sandbox } = await lab({ scenario: { faults: [{ route: '*', kind: 'html' }] } });
    expect((await got(`${sandbox.baseUrl}/nowhere`)).text).toContain('<html>');
  });

  it('a status that nobody documented shows in the list as well', async () => {
    const { get, place } = await lab({ scenario: { unknownStatus: { status: 'ringing_maybe', forMs: 1 } } });
    await place();
    expect(rows((await get('/calls')).json, 'results')).toMatchObject([{ status: 'ringing_maybe' }]);
  });
});
