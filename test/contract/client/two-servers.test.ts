import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallSnapshot } from '../../../src-main/domain/call/call-snapshot';
import { isTerminalStatus } from '../../../src-main/domain/call/call-snapshot';
import type { CallId, IdempotencyKey } from '../../../src-main/domain/ids';
import type { ClientInTest } from './client-of';
import { clientOf, someKey } from './client-of';
import type { ServerUnderTest } from './servers';
import { habitats } from './servers';

const someText: unknown = expect.stringMatching(/\w/);

describe.each(habitats)('the client against $name', (habitat) => {
  let server: ServerUnderTest;
  let client: ClientInTest;

  beforeEach(async () => {
    server = await habitat.start();
    client = clientOf(server);
  });
  afterEach(() => server.close());

  const place = async (): Promise<CallId> => {
    const outcome = await client.placer.connect(client.account).place(server.placement);
    if (outcome.kind !== 'accepted') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome.problem)}`);
    return outcome.callId;
  };

  const look = async (id: CallId): Promise<CallSnapshot> => {
    const call = await client.watcher.one(client.account, id);
    if (!call.ok) throw new Error(JSON.stringify(call.error));
    return call.value;
  };

  const end = async (id: CallId): Promise<CallSnapshot> => {
    for (let looks = 0; looks < 10; looks += 1) {
      const call = await look(id);
      if (isTerminalStatus(call.status)) return call;
      server.passTime();
    }
    throw new Error('the call does not end');
  };

  it('verifies the key and learns the name where it is told', async () => {
    const verified = await client.verifier.verify({ baseUrl: server.baseUrl, key: server.apiKey });
    expect(verified).toEqual({ ok: true, value: { organization: habitat.organization } });
  });

  it('knows a key that is not the server’s', async () => {
    const verified = await client.verifier.verify({ baseUrl: server.baseUrl, key: someKey });
    expect(verified).toMatchObject({ ok: false, error: { code: 'api_unauthorized', status: 401 } });
  });

  it('reads the agents, ids above 2^53 among them', async () => {
    const agents = await client.directory.agents(client.account);
    const names = Object.fromEntries((agents.ok ? agents.value : []).map(({ id, name }) => [id, name]));
    expect(names).toMatchObject(habitat.agents);
  });

  it('reads the phone numbers', async () => {
    const lines = await client.directory.lines(client.account);
    const numbers = lines.ok ? lines.value.map(({ number }) => number) : [];
    expect(numbers).toEqual(expect.arrayContaining([...habitat.lines]));
    expect(client.oddities).toEqual([]);
  });

  it('reads the balance', async () => {
    expect(await client.directory.billing(client.account)).toMatchObject({
      ok: true,
      value: { balanceCents: habitat.balance },
    });
  });

  it('places a call with one request and follows it to its end', async () => {
    const id = await place();
    expect(server.placed()).toBe(1);
    const first = await look(id);
    expect(isTerminalStatus(first.status)).toBe(false);
    expect(first).toMatchObject({ callId: id, from: server.placement.from, to: server.placement.to, endedAt: null });
    const last = await end(id);
    expect(last).toMatchObject({ status: 'completed', callId: id });
    expect(last.durationSeconds).toBeGreaterThan(0);
    expect(last.endedAt).not.toBeNull();
  });

  it('tells the agent of a call by the id that it sent', async () => {
    const { agent } = server.placement;
    const call = await look(await place());
    expect(call.agentId).toBe(agent.id);
  });

  it('gets the same call for the same idempotency key, and another for another', async () => {
    const first = await place();
    expect(await place()).toBe(first);
    expect(server.placed()).toBe(1);
    const other = { ...server.placement, idempotencyKey: 'press-2' as IdempotencyKey };
    const second = await client.placer.connect(client.account).place(other);
    expect(second).toMatchObject({ kind: 'accepted', replay: false });
    expect(server.placed()).toBe(2);
  });

  it('finds a placed call by its numbers and time', async () => {
    const id = await place();
    const { startedAt } = await look(id);
    const { from, to } = server.placement;
    const around = { from, to, after: (startedAt ?? 0) - 1_000, before: (startedAt ?? 0) + 5_000 };
    const found = await client.finder.between(client.account, around);
    expect(found).toMatchObject({ ok: true, value: [{ callId: id }] });
    const elsewhere = await client.finder.between(client.account, { ...around, to: '+14155550177' });
    expect(elsewhere).toEqual({ ok: true, value: [] });
  });

  it('lists the newest calls', async () => {
    const id = await place();
    const newest = await client.watcher.newest(client.account, 5);
    expect(newest.ok && newest.value[0]?.callId).toBe(id);
    expect(newest.ok && newest.value.length).toBeLessThanOrEqual(5);
  });

  it('reads the transcript after the end', async () => {
    const id = await place();
    await end(id);
    const transcript = await client.transcripts.transcript(client.account, id);
    const turns = transcript.ok ? transcript.value.turns : [];
    expect(turns.length).toBeGreaterThan(2);
    expect(turns[0]).toMatchObject({ role: 'assistant', content: someText });
    expect(client.oddities).toEqual([]);
  });

  it('says that a call is not known', async () => {
    const call = await client.watcher.one(client.account, '4242424242' as CallId);
    expect(call).toMatchObject({ ok: false, error: { code: 'api_not_found', status: 404 } });
  });
});
