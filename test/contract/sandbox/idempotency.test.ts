import { describe, expect, it } from 'vitest';
import { FROM, lab, member, TO } from './support';

const call = { from_number: FROM, to_number: TO, agent_id: 101n, idempotency_key: 'attempt-1' };

describe('the same idempotency key again', () => {
  it('gives the first call, marked as a replay, and dials once', async () => {
    const { sandbox, post } = await lab();
    const first = await post(call);
    const { agent_id, idempotency_key, ...numbers } = call;
    const second = await post({ idempotency_key, agent_id, ...numbers });
    expect(second.status).toBe(200);
    expect(second.json).toEqual({
      call_id: member(first.json, 'call_id'),
      status: 'initiated',
      idempotent_replay: true,
    });
    expect(sandbox.placedCalls()).toHaveLength(1);
  });

  it.each([
    ['another destination', { to_number: '+14155550143' }],
    ['another agent', { agent_id: 102n }],
    ['an option more', { max_hold_seconds: 10n }],
  ])('with %s is a conflict', async (_, change) => {
    const { sandbox, post } = await lab();
    await post(call);
    const answer = await post({ ...call, ...change });
    expect(answer.status).toBe(409);
    expect(member(answer.json, 'detail')).toMatch(/idempotency_key/);
    expect(sandbox.placedCalls()).toHaveLength(1);
  });

  it('replays even when the organization could not call any more', async () => {
    const { sandbox, post } = await lab();
    await post(call);
    sandbox.scenario.set({ zeroBalance: true, confirmationMissing: true, upstream502: true });
    expect((await post(call)).status).toBe(200);
  });

  it('is free after a refusal', async () => {
    const { sandbox, post } = await lab({ scenario: { zeroBalance: true } });
    expect((await post(call)).status).toBe(402);
    sandbox.scenario.set({ zeroBalance: false });
    expect((await post(call)).status).toBe(201);
  });

  it('finds the call whose 202 had no id', async () => {
    const { sandbox, post } = await lab({ scenario: { answer202: 'without-call-id' } });
    await post(call);
    expect((await post(call)).json).toMatchObject({ call_id: sandbox.placedCalls()[0]?.callId });
  });

  it('two calls without a key are two calls', async () => {
    const { sandbox, place } = await lab();
    expect(await place()).not.toBe(await place());
    expect(sandbox.placedCalls()).toHaveLength(2);
  });
});
