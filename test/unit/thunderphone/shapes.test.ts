import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src-main/thunderphone/json';
import { agentShape } from '../../../src-main/thunderphone/shapes/agent';
import { billingShape } from '../../../src-main/thunderphone/shapes/billing';
import { confirmationShape } from '../../../src-main/thunderphone/shapes/confirmation';
import { voiceShape } from '../../../src-main/thunderphone/shapes/voice';
import { callShape } from '../../../src-main/thunderphone/shapes/call';
import { check } from '../../../src-main/thunderphone/shapes/check';
import { lineShape } from '../../../src-main/thunderphone/shapes/line';
import { turnShape } from '../../../src-main/thunderphone/shapes/turn';

const read = <S extends v.GenericSchema<unknown, unknown>>(shape: S, value: unknown): v.InferOutput<S> => {
  const checked = check(shape, value);
  if (!checked.ok) throw new Error(checked.error);
  return checked.value;
};

describe('a call (API notes 3.1)', () => {
  const whole = {
    call_id: 4711,
    agent_id: 9007199254740993n,
    direction: 'outbound',
    from_number: '+14155550101',
    to_number: '+14155550142',
    start_time: '2026-04-20T18:24:10.113Z',
    end_time: '2026-04-20T18:25:04Z',
    duration_seconds: 54,
    status: 'completed',
    end_reason: 'agent_end',
    billable_minutes: 1,
    billing_total_cents: 8,
    grade_score: 0.9,
    something_new: { a: [1] },
  };

  it('is read whole, with times in Unix ms', () => {
    expect(read(callShape, whole)).toEqual({
      callId: '4711',
      agentId: '9007199254740993',
      direction: 'outbound',
      from: '+14155550101',
      to: '+14155550142',
      startedAt: Date.UTC(2026, 3, 20, 18, 24, 10, 113),
      endedAt: Date.UTC(2026, 3, 20, 18, 25, 4),
      durationSeconds: 54,
      status: 'completed',
      endReason: 'agent_end',
      billableMinutes: 1,
      billingTotalCents: 8,
    });
  });

  const bare = {
    callId: '1',
    status: 'queued_somewhere',
    agentId: null,
    direction: null,
    from: null,
    to: null,
    startedAt: null,
    endedAt: null,
    durationSeconds: null,
    endReason: null,
    billableMinutes: null,
    billingTotalCents: null,
  };

  it('needs no more than an id and a status, known or not', () => {
    expect(read(callShape, { call_id: '1', status: 'queued_somewhere' })).toEqual(bare);
    expect(read(callShape, { id: 1, status: 'queued_somewhere' })).toEqual(bare);
  });

  it('reads what it can do without as not told where it is of another type', () => {
    const odd = { agent_id: {}, direction: 7, start_time: 'yesterday', duration_seconds: [], end_reason: true };
    expect(read(callShape, { call_id: 1, status: 'queued_somewhere', ...odd })).toEqual(bare);
  });

  it.each([
    ['54', 54],
    [54.4, 54],
    [54n, 54],
  ])('takes a duration of %s', (given, wanted) => {
    expect(read(callShape, { call_id: 1, status: 's', duration_seconds: given }).durationSeconds).toBe(wanted);
  });

  it.each<[unknown, string]>([
    [{ ...whole, status: 7 }, 'calls[3].status: expected a text'],
    [{ ...whole, status: '' }, 'calls[3].status: expected a status'],
    [{ call_id: 1 }, 'calls[3].status: missing'],
    [{ status: 'completed' }, 'calls[3].call_id: missing'],
    [{ ...whole, call_id: 'abc' }, 'calls[3].call_id: expected an id'],
    [{ ...whole, call_id: -1 }, 'calls[3].call_id: expected an id'],
    [{ ...whole, call_id: 1.5 }, 'calls[3].call_id: expected an id'],
    [{ ...whole, call_id: null }, 'calls[3].call_id: expected an id'],
    [7, 'calls[3]: expected an object'],
    [null, 'calls[3]: expected an object'],
  ])('names the field that it cannot do without (%#)', (value, error) => {
    expect(check(callShape, value, 'calls[3]')).toEqual({ ok: false, error });
  });
});

describe('times', () => {
  it.each<[string, number | null]>([
    ['2026-04-20T18:24:10.113Z', Date.UTC(2026, 3, 20, 18, 24, 10, 113)],
    ['2026-04-20T18:24:10Z', Date.UTC(2026, 3, 20, 18, 24, 10)],
    ['2026-04-20T18:24:10.113456Z', Date.UTC(2026, 3, 20, 18, 24, 10, 113)],
    ['2026-04-20T20:24:10+02:00', Date.UTC(2026, 3, 20, 18, 24, 10)],
    ['2026-04-20T18:24:10', Date.UTC(2026, 3, 20, 18, 24, 10)],
    ['2026-04-20 18:24', Date.UTC(2026, 3, 20, 18, 24)],
    ['2026-13-40T18:24:10Z', null],
    ['2026-04-20', null],
    ['20 April 2026', null],
    ['', null],
  ])('%j', (given, wanted) => {
    expect(read(callShape, { call_id: 1, status: 's', start_time: given }).startedAt).toBe(wanted);
  });
});

describe('an agent (API notes 4.2)', () => {
  it.each<[unknown, object]>([
    [
      { id: 7, name: ' Nora ', product: 'spark', voice: 'olivia' },
      { id: '7', name: 'Nora', product: 'spark', voice: 'olivia' },
    ],
    [
      { id: 7, name: null },
      { id: '7', name: 'Agent 7', product: null, voice: null },
    ],
    [
      { id: 7, name: '  ' },
      { id: '7', name: 'Agent 7', product: null, voice: null },
    ],
    [{ id: 9007199254740993n }, { id: '9007199254740993', name: 'Agent 9007199254740993', product: null, voice: null }],
  ])('%#', (given, wanted) => {
    expect(read(agentShape, given)).toMatchObject(wanted);
  });

  it('needs an id', () => {
    expect(check(agentShape, { name: 'Nora' }, 'agents[0]')).toEqual({ ok: false, error: 'agents[0].id: missing' });
  });
});

describe('a phone number (API notes 5.1)', () => {
  it('is read with what may be missing', () => {
    expect(read(lineShape, { id: 7, number: '+14155550101' })).toEqual({
      id: '7',
      number: '+14155550101',
      label: '',
      source: 'unknown',
      status: 'unknown',
      verification: null,
      verifiedAt: null,
      inboundAgentId: null,
      outboundAgentId: null,
      connectionId: null,
      outboundEligible: null,
    });
  });

  it('keeps words it does not know', () => {
    const given = {
      id: 7,
      number: '+14155550101',
      source: 'sip_trunk',
      status: 'odd',
      voip_verification_status: 'new',
    };
    expect(read(lineShape, given)).toMatchObject({ source: 'sip_trunk', status: 'odd', verification: 'new' });
  });

  it.each(['4155550101', '+1 415 555 0101', '+0155550101', '+1415', 'web', ''])('refuses %j, not E.164', (number) => {
    const error = 'phone_numbers[0].number: expected an E.164 number';
    expect(check(lineShape, { id: 7, number }, 'phone_numbers[0]')).toEqual({ ok: false, error });
  });
});

describe('a turn of a transcript (API notes 3.7)', () => {
  it.each<[unknown, string]>([
    [{ role: 'assistant', content: 'Hello <b>you</b>' }, 'Hello <b>you</b>'],
    [{ role: 'tool_call', content: { name: 'find_slots', arguments: { day: 'Thu' } } }, 'find_slots {"day":"Thu"}'],
    [{ role: 'tool_call', content: '{"name":"find_slots","arguments":"{}"}' }, 'find_slots {}'],
    [{ role: 'tool_call', content: { name: 'hang_up' } }, 'hang_up'],
    [{ role: 'tool_call', content: 'not JSON' }, 'not JSON'],
    [{ role: 'tool_call', content: { tool: 'x' } }, '{"tool":"x"}'],
    [{ role: 'tool_response', content: { ok: true, slots: ['9'] } }, '{"ok":true,"slots":["9"]}'],
    [{ role: 'tool_response', content: [1] }, '[1]'],
    [{ role: 'user', content: null }, ''],
    [{ role: 'user' }, ''],
  ])('%#', (given, content) => {
    expect(read(turnShape, given)).toMatchObject({ content });
  });

  it('writes a long integer in a tool’s answer with all digits', () => {
    const turn = readJson('{"role":"tool_response","content":{"n":9007199254740993}}');
    expect(turn.ok && read(turnShape, turn.value).content).toBe('{"n":9007199254740993}');
  });

  it('is kept without a role and without times', () => {
    expect(read(turnShape, { content: 'Hi', end_ms: null })).toEqual({
      role: 'unknown',
      content: 'Hi',
      startMs: null,
      endMs: null,
    });
  });
});

describe('the outbound confirmation, whose shape is not documented (API notes 7.1)', () => {
  it.each([
    ['a flag', { confirmed: true }, true],
    ['a flag of another name', { is_confirmed: false }, false],
    ['a status', { status: 'Confirmed' }, true],
    ['a status that says no', { status: 'required' }, false],
    ['only its time', { confirmed_at: '2026-03-01T08:05:11.204Z' }, true],
    ['a status nobody knows', { status: 'reviewing' }, null],
    ['none of these', { hello: 'world' }, null],
  ])('%s', (_, given, confirmed) => {
    expect(read(confirmationShape, given)).toMatchObject({ confirmed });
  });
});

describe('a voice, whose shape is not documented (API notes 6.2)', () => {
  it.each([
    [
      'an object',
      { id: 'olivia', name: 'Olivia', language: 'en-US' },
      { id: 'olivia', name: 'Olivia', language: 'en-US' },
    ],
    ['the id under voice', { voice: 'olivia', locale: 'en-GB' }, { id: 'olivia', name: 'olivia', language: 'en-GB' }],
    ['only a name', { name: 'Olivia' }, { id: 'Olivia', name: 'Olivia', language: null }],
    ['the bare id', 'olivia', { id: 'olivia', name: 'olivia', language: null }],
  ])('%s', (_, given, wanted) => {
    expect(read(voiceShape, given)).toEqual(wanted);
  });

  it('without any id is none', () => {
    expect(check(voiceShape, { language: 'en-US' })).toMatchObject({ ok: false });
  });
});

describe('an agent beyond what a picker needs (API notes 4.2)', () => {
  it('has the names of what it uses, or their ids', () => {
    const row = {
      id: 5,
      tools: [{ type: 'function', function: { name: 'find_slots' } }, 'lookup'],
      integrations: [{ id: 12 }, { id: 13, name: 'Calendar' }, 14],
      primary_language: 'en-US',
      additional_languages: ['es-ES'],
    };
    expect(read(agentShape, row)).toMatchObject({
      tools: ['find_slots', 'lookup'],
      integrations: ['Integration 12', 'Calendar', 'Integration 14'],
      languages: ['en-US', 'es-ES'],
      prompt: null,
    });
  });
});

describe('the balance (API notes 6.1)', () => {
  it.each([
    [4210, 4210],
    ['4210', 4210],
    [-5, -5],
  ])('%j', (given, wanted) => {
    expect(read(billingShape, { balance_cents: given })).toMatchObject({ balanceCents: wanted });
  });

  it.each([null, {}, 'much', '4,210', Infinity])('is not guessed from %j', (given) => {
    expect(check(billingShape, { balance_cents: given })).toEqual({
      ok: false,
      error: 'balance_cents: expected a number',
    });
  });
});
