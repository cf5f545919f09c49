import { describe, expect, it } from 'vitest';
import { FROM, lab, member, rows, someId, someText, textWith, TO } from './support';

describe('agents', () => {
  it('are a bare array with the documented members', async () => {
    const { get } = await lab();
    const agents = rows((await get('/agents')).json);
    expect(agents).toHaveLength(12);
    for (const agent of agents) {
      expect(agent).toMatchObject({
        id: someId,
        name: textWith(/./),
        prompt: someText,
        product: textWith(/^(spark|bolt|storm-(base|extra)(-with-ack)?)$/),
        created_at: textWith(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      });
    }
    expect(agents.filter((agent) => member(agent, 'voice') === undefined)).toHaveLength(1);
    expect(agents.some((agent) => String(member(agent, 'name')).length > 100)).toBe(true);
  });

  it('keep an id above 2^53 to the last digit, one by one too', async () => {
    const { get } = await lab();
    expect((await get('/agents')).text).toContain('"id":9007199254740993,');
    expect((await get('/agents/9007199254740993')).json).toMatchObject({ name: 'Delivery window' });
    expect((await get('/agents/9007199254740992')).status).toBe(404);
  });

  it.each([0, 3, 12, 500])('are as many as the switch says: %i', async (agentCount) => {
    const { get } = await lab({ scenario: { agentCount } });
    const agents = rows((await get('/agents')).json);
    expect(agents).toHaveLength(agentCount);
    expect(new Set(agents.map((agent) => member(agent, 'id'))).size).toBe(agentCount);
    expect(new Set(agents.map((agent) => member(agent, 'name'))).size).toBe(agentCount);
  });

  it('that the switch added can call', async () => {
    const { get, post } = await lab({ scenario: { agentCount: 300 } });
    const last = rows((await get('/agents')).json).at(-1);
    expect((await post({ from_number: FROM, to_number: TO, agent_id: member(last, 'id') })).status).toBe(201);
  });
});

describe('phone numbers', () => {
  it('are a bare array with every kind of section 5.1', async () => {
    const { get } = await lab();
    const numbers = rows((await get('/phone-numbers')).json);
    const seen = (name: string) => new Set(numbers.map((number) => member(number, name)));
    expect(seen('source')).toEqual(new Set(['voip', 'demo']));
    expect(seen('status')).toEqual(new Set(['active', 'failed', 'provisioning', 'released']));
    expect([...seen('voip_verification_status')]).toEqual(
      expect.arrayContaining(['verified', 'unverified', 'failed', 'carrier_accepted']),
    );
    expect(seen('outbound_eligible')).toEqual(new Set([true, false, undefined]));
    expect([...seen('label')]).toEqual(expect.arrayContaining(['', undefined, 'London']));
    expect([...seen('outbound_agent_id')]).toContain(null);
    expect((await get('/phone-numbers/312')).json).toMatchObject({ number: FROM });
    expect((await get('/phone-numbers/1')).status).toBe(404);
  });

  // The official rule (API notes 5.1), written out here a second time: it must agree with what the sandbox dials.
  it('may call exactly when the official rule says so', async () => {
    const { get, post } = await lab();
    for (const number of rows((await get('/phone-numbers')).json)) {
      const explicit = member(number, 'outbound_eligible');
      const verification = String(member(number, 'voip_verification_status'));
      const eligible =
        typeof explicit === 'boolean'
          ? explicit
          : member(number, 'source') === 'voip' &&
            member(number, 'status') === 'active' &&
            ['verified', 'carrier_accepted'].includes(verification);
      const from = String(member(number, 'number'));
      const answer = await post({ from_number: from, to_number: TO, agent_id: 101n });
      expect(answer.status, from).toBe(eligible ? 201 : 403);
    }
  });

  it('can be none', async () => {
    const { get } = await lab({ scenario: { noNumbers: true } });
    expect((await get('/phone-numbers')).json).toEqual([]);
    expect((await get('/phone-numbers/312')).status).toBe(404);
  });
});

describe('the rest of the organization', () => {
  it('tells whether outbound calling is confirmed', async () => {
    const { sandbox, get } = await lab();
    expect((await get('/outbound-tcpa-confirmation')).json).toMatchObject({ confirmed: true });
    sandbox.scenario.set({ confirmationMissing: true });
    expect((await get('/outbound-tcpa-confirmation')).json).toMatchObject({ confirmed: false });
  });

  it('has every voice that an agent uses', async () => {
    const { get } = await lab();
    const voices = rows((await get('/voices')).json).map((voice) => member(voice, 'id'));
    const used = rows((await get('/agents')).json).map((agent) => member(agent, 'voice'));
    expect(voices).toEqual(expect.arrayContaining(used.filter((voice) => voice !== undefined)));
  });

  it('has every VoIP connection that a number uses', async () => {
    const { get } = await lab();
    const connections = rows((await get('/voip-connections')).json).map((row) => member(row, 'id'));
    const used = rows((await get('/phone-numbers')).json).map((number) => member(number, 'voip_connection_id'));
    expect(connections).toEqual(expect.arrayContaining(used.filter((id) => id !== null)));
    expect((await get('/voip-connections/21')).json).toMatchObject({ provider: 'twilio', status: 'connected' });
  });
});
