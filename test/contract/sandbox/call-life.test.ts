import { describe, expect, it } from 'vitest';
import { FAILING, lab, member, T0 } from './support';

const UNSETTLED = {
  status: 'in_progress',
  end_time: null,
  duration_seconds: null,
  end_reason: null,
  billable_minutes: null,
  billing_total_cents: null,
  billed_at: null,
  grade_score: null,
};

describe('the life of a call', () => {
  it('is in progress at once, with everything about its end unknown', async () => {
    const { get, pass, place } = await lab();
    const id = await place();
    expect((await get(`/calls/${id}`)).json).toMatchObject({ ...UNSETTLED, start_time: '2026-11-22T12:00:00.000Z' });
    pass(5_999);
    expect((await get(`/calls/${id}`)).json).toMatchObject(UNSETTLED);
  });

  it('ends completed and billed: the number ending in 0142', async () => {
    const { get, pass, place } = await lab();
    const id = await place({ agent_id: 102n });
    pass(6_000);
    expect((await get(`/calls/${id}`)).json).toMatchObject({
      status: 'completed',
      end_time: '2026-11-22T12:00:06.000Z',
      duration_seconds: 6n,
      end_reason: 'agent_end',
      product: 'bolt',
      billable_minutes: 1n,
      billing_total_cents: 5n,
      billed_at: '2026-11-22T12:00:06.000Z',
      grade_status: 'pending',
    });
    pass(2_000);
    const graded = await get(`/calls/${id}`);
    expect(graded.json).toMatchObject({ grade_status: 'completed' });
    expect(member(graded.json, 'grade_score')).toBeLessThanOrEqual(1);
  });

  it('fails without a charge: the number ending in 0199', async () => {
    const { get, pass, place } = await lab();
    const id = await place({ to_number: FAILING });
    pass(2_999);
    expect((await get(`/calls/${id}`)).json).toMatchObject(UNSETTLED);
    pass(1);
    expect((await get(`/calls/${id}`)).json).toMatchObject({
      status: 'failed',
      end_reason: 'error',
      billing_total_cents: 0n,
      billed_at: null,
    });
  });

  it('is believable for other numbers: most complete in 8 to 25 s, a few fail', async () => {
    const { sandbox, pass, place } = await lab();
    for (let index = 0; index < 60; index += 1) await place({ to_number: `+1646555${String(2000 + index)}` });
    pass(60_000);
    const calls = sandbox.calls();
    const completed = calls.filter((call) => call['status'] === 'completed');
    const failed = calls.filter((call) => call['status'] === 'failed');
    expect(completed.length + failed.length).toBe(60);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(15);
    for (const call of completed) {
      expect(Number(call['duration_seconds'])).toBeGreaterThanOrEqual(8);
      expect(Number(call['duration_seconds'])).toBeLessThanOrEqual(25);
      expect(call['end_reason']).toMatch(/^(agent_end|caller_hangup)$/);
    }
    expect(new Set(completed.map((call) => call['duration_seconds'])).size).toBeGreaterThan(5);
    expect(new Set(completed.map((call) => call['end_reason'])).size).toBe(2);
  });

  it('is faster by the speed, with the duration of the unhurried call', async () => {
    const { get, pass, place } = await lab({ speed: 10 });
    const id = await place();
    pass(599);
    expect((await get(`/calls/${id}`)).json).toMatchObject({ status: 'in_progress' });
    pass(1);
    expect((await get(`/calls/${id}`)).json).toMatchObject({
      status: 'completed',
      end_time: new Date(T0 + 600).toISOString(),
      duration_seconds: 6n,
    });
  });

  it('can show a status that nobody documented, for a while', async () => {
    const { get, pass, place } = await lab({
      scenario: { unknownStatus: { status: 'ringing_maybe', forMs: 2_000 } },
    });
    const id = await place();
    expect((await get(`/calls/${id}`)).json).toMatchObject({ ...UNSETTLED, status: 'ringing_maybe' });
    pass(2_000);
    expect((await get(`/calls/${id}`)).json).toMatchObject({ status: 'in_progress' });
  });

  it.each(['/calls/1', '/calls/99999999999999999999', '/calls/abc', '/calls/'])('no call: %s', async (path) => {
    const { get } = await lab();
    const answer = await get(path);
    expect([answer.status, answer.json]).toEqual([404, { detail: 'Not found.' }]);
  });
});
