import { describe, expect, it } from 'vitest';
import { FROM, lab, member, someId, someText, textWith, TO } from './support';

const call = { from_number: FROM, to_number: TO };
const oneOff = { prompt: 'Say hello.', voice: 'olivia' };
const config = (patch: object) => ({ ...call, config: { ...oneOff, ...patch } });

describe('a call that is accepted', () => {
  it.each([
    ["the number's own agent", {}, 101n],
    ['a saved agent', { agent_id: 102n }, 102n],
    ['an agent with an id above 2^53', { agent_id: 9007199254740993n }, 9007199254740993n],
    ['a one-off configuration', { config: oneOff }, null],
    ['the alias voice_name', { config: { prompt: 'Hi.', voice_name: 'olivia', background_track: null } }, null],
    ['all options', { agent_id: 101n, max_hold_seconds: 120n, variables: { name: 'Ada' }, idempotency_key: 'k' }, 101n],
  ])('answers 201 initiated: %s', async (_, extra, agentId) => {
    const { sandbox, get, post } = await lab();
    const answer = await post({ ...call, ...extra });
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({ call_id: someId, status: 'initiated' });
    const stored = await get(`/calls/${String(member(answer.json, 'call_id'))}`);
    expect(stored.json).toMatchObject({ agent_id: agentId, direction: 'outbound', ...call });
    expect(sandbox.placedCalls()).toHaveLength(1);
    expect(sandbox.requests()[0]).toMatchObject({ method: 'POST', path: '/v1/call', body: { ...call, ...extra } });
  });

  it.each(['+12125550117', '+493023125042', '+442079460073', '+12065550171'])('from %s', async (from) => {
    const { post } = await lab();
    expect((await post({ ...call, from_number: from, agent_id: 101n })).status).toBe(201);
  });
});

describe('a call that is refused', () => {
  it.each<[string, unknown, number, unknown]>([
    ['no to_number', { from_number: FROM }, 400, { detail: 'from_number and to_number are required' }],
    ['an empty from_number', { ...call, from_number: '' }, 400, { detail: 'from_number and to_number are required' }],
    ['no E.164', { ...call, to_number: '4155550142' }, 400, { to_number: [textWith('E.164')] }],
    ['a plus and letters', { ...call, to_number: '+1415FLOWERS' }, 400, { to_number: [someText] }],
    ['a number as a number', { ...call, to_number: 14155550142n }, 400, { to_number: [someText] }],
    ['agent_id as a string', { ...call, agent_id: '101' }, 400, { agent_id: ['A valid integer is required.'] }],
    ['agent_id as null', { ...call, agent_id: null }, 400, { agent_id: ['A valid integer is required.'] }],
    ['agent_id with a fraction', { ...call, agent_id: 101.5 }, 400, { agent_id: ['A valid integer is required.'] }],
    ['agent_id above 64 bits', { ...call, agent_id: 2n ** 63n }, 400, { agent_id: ['A valid integer is required.'] }],
    ['an unknown field', { ...call, agentId: 101n }, 400, { agentId: ['Unexpected field.'] }],
    ['max_hold_seconds 0', { ...call, max_hold_seconds: 0n }, 400, { max_hold_seconds: [someText] }],
    ['max_hold_seconds as text', { ...call, max_hold_seconds: '5' }, 400, { max_hold_seconds: [someText] }],
    ['variables as a list', { ...call, variables: ['a'] }, 400, { variables: [someText] }],
    ['a variable that is a number', { ...call, variables: { a: 1n } }, 400, { variables: [someText] }],
    ['a long key', { ...call, idempotency_key: 'k'.repeat(129) }, 400, { idempotency_key: [someText] }],
    ['a numeric key', { ...call, idempotency_key: 5n }, 400, { idempotency_key: [someText] }],
    ['config as text', { ...call, config: 'x' }, 400, { config: ['Expected an object.'] }],
    ['a list for a body', [call], 400, { detail: someText }],
    [
      'agent and config',
      { ...config({}), agent_id: 101n },
      400,
      { detail: 'Provide either agent_id or config, not both' },
    ],
    [
      "another's number",
      { ...call, from_number: '+14155550000' },
      404,
      { detail: 'from_number is not registered to this organization' },
    ],
    ['a demo number', { ...call, from_number: '+18085550160' }, 403, { detail: textWith('Demo') }],
    ['an unverified number', { ...call, from_number: '+16465550123' }, 403, { detail: someText }],
    ['a failed number', { ...call, from_number: '+13125550134' }, 403, { detail: textWith('failed') }],
    ['a number in provisioning', { ...call, from_number: '+17375550145' }, 403, { detail: someText }],
    ['a released number', { ...call, from_number: '+16175550156' }, 403, { detail: someText }],
    ['a number not eligible', { ...call, from_number: '+13055550182' }, 403, { detail: someText }],
    ['no agent anywhere', { ...call, from_number: '+493023125042' }, 400, { detail: textWith('agent') }],
    ['an unknown agent', { ...call, agent_id: 9007199254740992n }, 404, { detail: 'Agent not found' }],
    ['config with an odd key', config({ max_hold_seconds: 5n }), 400, { config: [textWith('max_hold')] }],
    [
      'config without prompt',
      { ...call, config: { voice: 'olivia' } },
      400,
      { config: ['prompt: This field is required.'] },
    ],
    ['config without voice', { ...call, config: { prompt: 'x' } }, 400, { config: ['voice: This field is required.'] }],
    ['config with a wrong product', config({ product: 'zap' }), 400, { config: [textWith('product')] }],
    [
      'manual acknowledgement without text',
      config({ acknowledgement_prompt_mode: 'manual' }),
      400,
      { config: ['acknowledgement_prompt: This field is required.'] },
    ],
  ])('%s', async (_, body, status, expected) => {
    const { sandbox, post } = await lab();
    const answer = await post(body);
    expect([answer.status, answer.json]).toEqual([status, expected]);
    expect(sandbox.placedCalls()).toEqual([]);
  });

  it('names every wrong field at once', async () => {
    const { post } = await lab();
    const answer = await post({ ...call, to_number: 'x', agent_id: 'y', zzz: 1n });
    expect(Object.keys(answer.json as object).sort()).toEqual(['agent_id', 'to_number', 'zzz']);
  });
});

describe('switches for what the organization may do', () => {
  it.each([
    ['zeroBalance', { zeroBalance: true }, 402, 'Insufficient balance'],
    ['confirmationMissing', { confirmationMissing: true }, 403, 'TCPA'],
    ['trialRestriction', { trialRestriction: true }, 403, 'Trial'],
    ['upstream502', { upstream502: true }, 502, 'SIP'],
    ['noNumbers', { noNumbers: true }, 404, 'not registered'],
  ])('%s', async (_, patch, status, words) => {
    const { sandbox, post } = await lab();
    sandbox.scenario.set(patch);
    const answer = await post(call);
    expect(answer.status).toBe(status);
    expect(member(answer.json, 'detail')).toContain(words);
    expect(sandbox.placedCalls()).toEqual([]);
  });

  it('answers 202 with the id, and the call exists', async () => {
    const { sandbox, get, post } = await lab({ scenario: { answer202: 'with-call-id' } });
    const answer = await post(call);
    expect(answer.status).toBe(202);
    expect((await get(`/calls/${String(member(answer.json, 'call_id'))}`)).status).toBe(200);
    expect(sandbox.placedCalls()).toHaveLength(1);
  });

  it('answers 202 without the id, and the call exists all the same', async () => {
    const { sandbox, post } = await lab({ scenario: { answer202: 'without-call-id' } });
    const answer = await post(call);
    expect([answer.status, answer.json]).toEqual([202, { status: 'initiated' }]);
    expect(sandbox.placedCalls()).toHaveLength(1);
  });
});

describe('the order of the checks', () => {
  // Each step cures one fault of the request or of the organization; the next answer shows which check comes next.
  it('is that of the notes', async () => {
    const { sandbox, post } = await lab();
    sandbox.scenario.set({ keyRevoked: true, confirmationMissing: true, zeroBalance: true, upstream502: true });
    const body: Record<string, unknown> = { to_number: 'x', agent_id: 1n, config: {} };
    const answers: string[] = [];
    const ask = async (cure: () => void): Promise<void> => {
      cure();
      const answer = await post(body);
      const text = member(answer.json, 'detail');
      answers.push(`${answer.status} ${typeof text === 'string' ? text : 'fields'}`);
    };
    await ask(() => undefined);
    await ask(() => sandbox.scenario.set({ keyRevoked: false }));
    await ask(() => void (body['from_number'] = '+19995550100'));
    await ask(() => void (body['to_number'] = TO));
    await ask(() => {
      delete body['config'];
    });
    await ask(() => void (body['from_number'] = '+18085550160'));
    await ask(() => void (body['from_number'] = '+493023125042'));
    await ask(() => sandbox.scenario.set({ confirmationMissing: false }));
    await ask(() => {
      delete body['agent_id'];
    });
    await ask(() => void (body['config'] = {}));
    await ask(() => void (body['config'] = oneOff));
    await ask(() => sandbox.scenario.set({ zeroBalance: false }));
    await ask(() => sandbox.scenario.set({ upstream502: false }));
    expect(answers).toEqual([
      textWith(/^401 .*revoked/),
      '400 from_number and to_number are required',
      '400 fields',
      '400 Provide either agent_id or config, not both',
      '404 from_number is not registered to this organization',
      textWith(/^403 Demo/),
      textWith(/^403 .*TCPA/),
      '404 Agent not found',
      textWith(/^400 No agent/),
      '400 fields',
      '402 Insufficient balance',
      textWith(/^502 /),
      '201 fields',
    ]);
  });
});
