import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { commands, type CommandName } from '../../../src-main/contract/commands';
import type { Answer } from '../../../src-main/contract/envelope';
import { createGate, type GateReport } from '../../../src-main/desktop/command-gate';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { malformedPayloads, validPayloads } from '../../doubles/command-payloads';
import { recordingHandlers } from '../../doubles/recording-handlers';

const names = Object.keys(commands) as CommandName[];

function setUp(outcome?: Parameters<typeof recordingHandlers>[0]) {
  const { handlers, calls } = recordingHandlers(outcome);
  const reports: GateReport[] = [];
  const gate = createGate<'ours' | 'stranger'>({
    handlers,
    isTrusted: (sender) => sender === 'ours',
    report: (what) => reports.push(what),
  });
  return { gate, calls, reports };
}

const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

describe('who asks', () => {
  it('answers a stranger with a refusal, before looking at what is asked', async () => {
    const { gate, calls } = setUp();
    for (const name of names) {
      expect(codeOf(await gate('stranger', { name, payload: validPayloads[name] }))).toBe('sender_refused');
    }
    expect(codeOf(await gate('stranger', 'nonsense'))).toBe('sender_refused');
    expect(calls).toEqual([]);
  });
});

describe('the order of what is asked', () => {
  it('is that of the messages: an edit is taken before the press right behind it, though neither was answered', () => {
    const { gate, calls } = setUp(() => new Promise(() => undefined));
    for (const name of ['draft.edit', 'calls.place'] as const)
      void gate('ours', { name, payload: validPayloads[name] });
    expect(calls.map(({ name }) => name)).toEqual(['draft.edit', 'calls.place']);
  });
});

describe('what is asked', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'app.snapshot'],
    ['a list', ['app.snapshot', null]],
    ['no name', { payload: null }],
    ['a name that is no text', { name: ['app.snapshot'], payload: null }],
    ['a name without end', { name: 'a'.repeat(10_000), payload: null }],
    ['more than name and payload', { name: 'app.snapshot', payload: null, sender: 'main' }],
    ['a map', new Map([['name', 'app.snapshot']])],
    ['a name behind an accessor', Object.defineProperty({}, 'name', { get: () => 'app.snapshot', enumerable: true })],
  ])('refuses %s', async (_what, request) => {
    const { gate, calls } = setUp();
    expect(codeOf(await gate('ours', request))).toBe('payload_malformed');
    expect(calls).toEqual([]);
  });

  it.each(['+1234567', '+12', '+0123456789', '+1234567890123456', '12125550142', '+1212555014a'])(
    'refuses %s for a number, as the handlers would',
    async (number) => {
      const { gate, calls } = setUp();
      const payload = { ...validPayloads['draft.edit'], from: number };
      expect(codeOf(await gate('ours', { name: 'draft.edit', payload }))).toBe('payload_malformed');
      expect(calls).toEqual([]);
    },
  );

  it.each(['calls.hangUp', '', 'toString', '__proto__', 'constructor', 'app.snapshot ', 'APP.SNAPSHOT'])(
    'does not know the command "%s"',
    async (name) => {
      const { gate, calls } = setUp();
      expect(codeOf(await gate('ours', { name, payload: null }))).toBe('command_unknown');
      expect(calls).toEqual([]);
    },
  );
});

describe.each(names)('%s', (name) => {
  it('gets a valid payload to its handler, once and unchanged', async () => {
    const { gate, calls } = setUp();
    expect(codeOf(await gate('ours', { name, payload: validPayloads[name] }))).toBe('ok');
    expect(calls).toEqual([{ name, payload: validPayloads[name] }]);
  });

  it('refuses every malformed payload', async () => {
    const { gate, calls } = setUp();
    const payloads = malformedPayloads(name);
    expect(payloads.length).toBeGreaterThanOrEqual(20);
    for (const [index, payload] of payloads.entries()) {
      expect([index, codeOf(await gate('ours', { name, payload }))]).toEqual([index, 'payload_malformed']);
    }
    expect(calls).toEqual([]);
  });

  it('answers anything at all, and lets nothing through that its schema does not say', async () => {
    const { gate, calls } = setUp();
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    await fc.assert(
      fc.asyncProperty(damaged(validPayloads[name], anything), async (payload) => {
        calls.length = 0;
        const answer = await gate('ours', { name, payload });
        expect(calls.length).toBe(answer.ok ? 1 : 0);
        for (const call of calls) {
          // As the schema reads it: a name loses its outer spaces, nothing else changes.
          const read = v.safeParse(commands[name].input, payload);
          expect(read.success).toBe(true);
          expect(call.payload).toEqual(read.output);
        }
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** Anything in place of a payload, of one of its fields, or beside them. */
function damaged(valid: unknown, anything: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (valid === null || typeof valid !== 'object') return anything;
  const key = fc.oneof(fc.constantFrom(...Object.keys(valid)), fc.string());
  return fc.oneof(
    anything,
    fc.tuple(key, anything).map(([field, value]) => Object.fromEntries([...Object.entries(valid), [field, value]])),
  );
}

describe('what comes back', () => {
  it('is the problem of a handler, whole', async () => {
    const refusal = problem('api_bad_request', { detail: 'no', fields: { to_number: ['bad'] }, status: 400 });
    const { gate } = setUp(() => Promise.resolve({ ok: false, error: refusal }));
    expect(await gate('ours', { name: 'accounts.select', payload: { id: 'a' } })).toEqual({
      ok: false,
      error: refusal,
    });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('secret payload');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret payload'))],
  ])('is "internal" when a handler %s, without what it said', async (_how, outcome) => {
    const { gate, reports } = setUp(outcome);
    const answer = await gate('ours', { name: 'accounts.select', payload: { id: 'a' } });
    expect(codeOf(answer)).toBe('internal');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(reports).toMatchObject([
      { code: 'internal', command: 'accounts.select', error: new Error('secret payload') },
    ]);
  });

  it('names the field that was wrong, and never repeats what was in it', async () => {
    const { gate, reports } = setUp();
    const key = `sk_live_${'ab12'.repeat(600)}`;
    const payload = { key, baseUrl: 'https://x', name: '', keep: 'memory' };
    const answer = await gate('ours', { name: 'accounts.add', payload });
    expect(answer).toMatchObject({ ok: false, error: { code: 'payload_malformed', detail: 'Field: key' } });
    expect(JSON.stringify([answer, reports])).not.toContain('ab12');
  });
});
