import { describe, expect, it } from 'vitest';
import type { ReadinessRow, ReadinessView } from '../../../src-main/contract/readiness';
import type { DirectoryStanding, PartStanding } from '../../../src-main/directory/standing';
import { nothingKnown } from '../../../src-main/directory/standing';
import type { Directory, DirectoryParts, PartName } from '../../../src-main/domain/directory/directory';
import { partNames } from '../../../src-main/domain/directory/directory';
import type { AgentId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import { problemTexts } from '../../../src-main/domain/problem/problem-texts';
import { readinessOf } from '../../../src-main/service/readiness/readiness';
import type { Seen } from '../../../src-main/service/readiness/seen';
import { anOwnLine, aSavedAgent } from '../../doubles/directory';
import { ACCOUNT } from '../../doubles/sample-attempts';

const whole: DirectoryParts = {
  agents: [aSavedAgent()],
  lines: [anOwnLine()],
  voices: [],
  connections: [],
  billing: { balanceCents: 4_210, autoReload: null, hasPaymentMethod: null },
  confirmation: { confirmed: true, confirmedAt: Date.UTC(2026, 2, 1) },
  transactions: { rows: [], total: 0, nextOffset: null },
};

const CALLING: readonly PartName[] = ['agents', 'lines', 'billing', 'confirmation'];

/** All that a call needs, read a moment ago at 1,000. */
function standing(
  parts: Partial<DirectoryParts> = {},
  marks: Partial<Record<PartName, Partial<PartStanding>>> = {},
): DirectoryStanding {
  const value = { ...whole, ...parts };
  return {
    directory: Object.fromEntries(
      partNames.map((name) => [name, CALLING.includes(name) ? { value: value[name], fetchedAt: 1_000 } : null]),
    ) as unknown as Directory,
    parts: {
      ...nothingKnown.parts,
      ...Object.fromEntries(
        CALLING.map((name) => [name, { loading: false, problem: null, triedAt: 1_000, version: 1, ...marks[name] }]),
      ),
    },
  };
}

const seen = (fields: Partial<Seen> = {}): Seen => ({
  key: { kind: 'ready' },
  standing: standing(),
  health: { checking: false, last: null },
  lowBalance: { thresholdCents: 500, dismissedCents: null },
  ...fields,
});

const view = (fields: Partial<Seen> = {}): ReadinessView => readinessOf(ACCOUNT, seen(fields));
const row = (id: ReadinessRow['id'], fields: Partial<Seen> = {}): ReadinessRow | undefined =>
  view(fields).rows.find((one) => one.id === id);
const failed = (code: ProblemCode, triedAt = 2_000): Partial<PartStanding> => ({ problem: problem(code), triedAt });

describe('an account that has everything', () => {
  it('is ready, with what was seen and when, in the order of mending', () => {
    const { rows, ...rest } = view();
    expect(rest).toEqual({ accountId: ACCOUNT, state: 'ready', headline: 'Ready to call', busy: false });
    expect(rows.map(({ id }) => id)).toEqual(['key', 'service', 'confirmation', 'number', 'agent', 'balance']);
    expect(rows.map(({ state, at, mover, steps }) => [state, at, mover, steps])).toEqual(
      rows.map(() => ['good', 1_000, null, []]),
    );
    expect(rows.map((one) => one.seen)).toEqual([
      'ThunderPhone accepts it.',
      'ThunderPhone answers.',
      'Made on Mar 1, 2026.',
      '1 of 1 number can call out.',
      '1 agent.',
      'The balance is $42.10.',
    ]);
  });
});

describe('what is missing', () => {
  it.each<[string, Partial<Seen>, ReadinessRow['id'], string, ReadinessRow['mover']]>([
    ['the key', { key: { kind: 'missing', problem: problem('keychain_locked') } }, 'key', 'No key', 'you'],
    [
      'a key that is refused',
      { standing: standing({}, { billing: failed('api_unauthorized') }) },
      'key',
      'No key',
      'you',
    ],
    [
      'the network',
      { standing: standing({}, { agents: failed('network_unreachable') }) },
      'service',
      'Not reachable',
      'you',
    ],
    [
      'the confirmation',
      { standing: standing({ confirmation: { confirmed: false, confirmedAt: null } }) },
      'confirmation',
      'Not confirmed',
      'admin',
    ],
    ['a number', { standing: standing({ lines: [] }) }, 'number', 'No number', 'you'],
    [
      'a number that can call out',
      { standing: standing({ lines: [anOwnLine({ source: 'demo' })] }) },
      'number',
      'No number',
      'you',
    ],
    ['an agent', { standing: standing({ agents: [] }) }, 'agent', 'No agent', 'you'],
    [
      'a balance',
      { standing: standing({ billing: { ...whole.billing, balanceCents: 0 } }) },
      'balance',
      'No balance',
      'you',
    ],
  ])('is %s: the pill names it, its row says whose move it is and where to go', (_, fields, id, headline, mover) => {
    expect(view(fields)).toMatchObject({ state: 'missing', headline });
    expect(row(id, fields)).toMatchObject({ state: 'bad', mover });
    expect(row(id, fields)?.advice).not.toBe('');
    if (id !== 'service') expect(row(id, fields)?.steps).not.toEqual([]);
  });

  it('is named in the order of mending when several things are', () => {
    const all = standing({ confirmation: { confirmed: false, confirmedAt: null }, lines: [], agents: [] });
    expect(view({ standing: all }).headline).toBe('Not confirmed');
    expect(view({ standing: all, key: { kind: 'missing', problem: problem('key_missing') } }).headline).toBe('No key');
  });

  it('says why each number cannot call out, the commonest reason first', () => {
    const lines = [
      anOwnLine({ source: 'demo' }),
      anOwnLine({ verification: 'unverified' }),
      anOwnLine({ verification: 'unverified' }),
      anOwnLine({ status: 'released' }),
    ];
    expect(row('number', { standing: standing({ lines }) })?.seen).toBe(
      'None of 4 numbers can call out: not verified yet, demo number: receives calls only and more.',
    );
  });

  it('is no agent where a number that can call out has one of its own', () => {
    const lines = [anOwnLine({ outboundAgentId: '5' as AgentId })];
    expect(row('agent', { standing: standing({ agents: [], lines }) })?.state).toBe('good');
    const demo = [anOwnLine({ outboundAgentId: '5' as AgentId, source: 'demo' })];
    expect(row('agent', { standing: standing({ agents: [], lines: demo }) })?.state).toBe('bad');
  });
});

describe('what cannot be told', () => {
  it('is not a no: a confirmation that the answer does not tell', () => {
    const fields = { standing: standing({ confirmation: { confirmed: null, confirmedAt: null } }) };
    expect(view(fields)).toMatchObject({ state: 'unsure', headline: 'Confirmation not known' });
    expect(row('confirmation', fields)).toMatchObject({ state: 'unsure', mover: 'you' });
  });

  it('is not a no: a part that could not be read, in the service’s own words', () => {
    const base = standing({}, { confirmation: { problem: problem('api_not_found', { detail: 'No such path' }) } });
    const fields = { standing: { ...base, directory: { ...base.directory, confirmation: null } } };
    expect(view(fields).state).toBe('unsure');
    expect(row('confirmation', fields)).toMatchObject({ state: 'unsure', detail: 'No such path' });
    expect(row('service', fields)?.state).toBe('good');
  });

  it('keeps what was seen before, and says that it is old', () => {
    const fields = { standing: standing({}, { lines: failed('network_timeout') }) };
    expect(row('number', fields)).toMatchObject({
      state: 'good',
      at: 1_000,
      seen: '1 of 1 number can call out. It could not be read again.',
    });
  });

  it('is being checked while nothing was read, and nothing is known before that', () => {
    const reading = {
      ...nothingKnown,
      parts: { ...nothingKnown.parts, agents: { ...nothingKnown.parts.agents, loading: true } },
    };
    expect(view({ standing: reading })).toMatchObject({ state: 'checking', headline: 'Checking…', busy: true });
    expect(view({ standing: nothingKnown, key: { kind: 'reading' } })).toMatchObject({ state: 'checking' });
    expect(row('balance', { standing: nothingKnown })?.state).toBe('unread');
  });
});

describe('whether the service is reachable', () => {
  it('is told by what came last: a reading or the health check', () => {
    const down = standing({}, { agents: failed('network_unreachable', 2_000) });
    const health = (at: number, code: ProblemCode | null): Seen['health'] => ({
      checking: false,
      last: { at, problem: code && problem(code) },
    });
    expect(row('service', { standing: down })).toMatchObject({ state: 'bad', at: 2_000 });
    expect(row('service', { standing: down, health: health(3_000, null) })).toMatchObject({ state: 'good', at: 3_000 });
    expect(row('service', { health: health(3_000, 'network_timeout') })).toMatchObject({ state: 'bad', at: 3_000 });
    expect(row('service', { health: health(500, 'network_timeout') })?.state).toBe('good');
  });

  it('is not told by a key that was not at hand', () => {
    const noKey = standing({}, { agents: failed('key_missing'), lines: failed('keychain_locked') });
    expect(row('service', { standing: noKey })).toMatchObject({ state: 'good', at: 1_000 });
  });

  it('is yes when it refuses, not known when it is unwell', () => {
    const after = (code: ProblemCode) => row('service', { standing: standing({}, { lines: failed(code) }) })?.state;
    expect(after('api_forbidden')).toBe('good');
    expect(after('api_server')).toBe('unsure');
    expect(after('api_rate_limited')).toBe('unsure');
    expect(after('answer_html')).toBe('bad');
  });

  it('can be said after every problem there is', () => {
    for (const code of Object.keys(problemTexts) as ProblemCode[]) {
      const state = row('service', { standing: standing({}, { lines: failed(code) }) })?.state;
      expect(['good', 'unsure', 'bad'], code).toContain(state);
    }
  });
});

describe('a low balance', () => {
  it('warns in its row, and calls can still be placed', () => {
    const low = { standing: standing({ billing: { ...whole.billing, balanceCents: 499 } }) };
    expect(row('balance', low)).toMatchObject({
      state: 'low',
      mover: 'you',
      steps: [{ kind: 'view', view: 'billing' }],
    });
    expect(view(low)).toMatchObject({ state: 'ready', headline: 'Ready to call' });
    expect(row('balance', { ...low, lowBalance: { thresholdCents: 0, dismissedCents: null } })?.state).toBe('good');
  });
});
