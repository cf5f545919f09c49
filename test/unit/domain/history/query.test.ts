import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANYTHING,
  filterOf,
  isNarrowed,
  type HistoryQuery,
} from '../../../../src-main/domain/history/query/history-query';
import { readQuery } from '../../../../src-main/domain/history/query/read-query';
import { isLeftOut, type ReadQuery } from '../../../../src-main/domain/history/query/remark';
import { queryOrders, queryStates } from '../../../../src-main/domain/history/query/terms';
import { writeQuery } from '../../../../src-main/domain/history/query/write-query';

/** What is remarked, wherever it stands; what is left out is written before the words. */
const said = ({ remarks }: ReadQuery): readonly string[] => remarks.map(({ kind, text }) => `${kind} ${text}`).sort();

const NOW = new Date(2026, 9, 15, 14, 7).getTime();

describe('What is typed into the search field', () => {
  it.each<[string, Partial<HistoryQuery>]>([
    ['roof tiles', { text: 'roof tiles' }],
    ['status:failed', { states: ['failed'] }],
    ['Status:In-Progress status:completed', { states: ['in_progress', 'completed'] }],
    [
      'direction:inbound agent:"Night desk" roof',
      { directions: ['inbound'], agentNames: ['Night desk'], text: 'roof' },
    ],
    ['agent:"The ""Best"""', { agentNames: ['The "Best"'] }],
    ['agent:"Night', { agentNames: ['Night'] }],
    ['from:+14155550100', { ownNumbers: ['+14155550100'] }],
    ['own:"+1 (415) 555-0100"', { ownNumbers: ['+14155550100'] }],
    ['end:caller_hangup tag:roof tag:roof', { endReasons: ['caller_hangup'], tags: ['roof'] }],
    ['after:2026-10-01 before:today', { after: '2026-10-01', before: 'today' }],
    ['longer:2m shorter:1h30m', { minSeconds: 120, maxSeconds: 5_400 }],
    ['cost:>0.50', { minCents: 51 }],
    ['cost:>=0.5 cost:<$2', { minCents: 50, maxCents: 199 }],
    [
      'has:transcript no:note is:test sort:longest',
      { hasTranscript: true, hasNote: false, tests: 'only', order: 'longest' },
    ],
    ['at 10:30 see https://example.com', { text: 'at 10:30 see https://example.com' }],
  ])('%s', (typed, change) => {
    expect(readQuery(typed)).toMatchObject({ query: { ...ANYTHING, ...change }, remarks: [] });
  });

  it.each([
    'status:faild',
    'status:',
    'after:2026-02-30',
    'after:soon',
    'longer:long',
    'cost:much',
    'has:hope',
    'from:+1415',
    'sort:best',
    'tests:off',
    'constructor:x after:1',
  ])('%s narrows nothing, is told, and stays', (typed) => {
    const { query, remarks } = readQuery(typed);
    expect(remarks.filter(isLeftOut)).toHaveLength(1);
    expect(isNarrowed({ ...query, text: '' })).toBe(false);
    for (const piece of typed.split(' ')) expect(writeQuery(query, remarks)).toContain(piece);
  });

  it('days are those of the calendar here, and stay what they were called', () => {
    const day = (date: number): number => new Date(2026, 9, date).getTime();
    const from = (typed: string) => filterOf(readQuery(typed).query, NOW).after;
    expect(from('after:today')).toBe(day(15));
    expect(from('after:yesterday')).toBe(day(14));
    expect(from('after:7d')).toBe(day(9));
    expect(from('after:2026-10-02')).toBe(day(2));
    expect(writeQuery(readQuery('after:7d').query)).toBe('after:7d');
  });
});

const name = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter(Boolean);
const names = fc.uniqueArray(name, { maxLength: 3 });
const amount = fc.option(fc.nat(100_000), { nil: null });
const day = fc.option(fc.constantFrom('today', 'yesterday', '7d', '30d', '2026-10-01'), { nil: null });
const maybe = fc.option(fc.boolean(), { nil: null });
const queries: fc.Arbitrary<HistoryQuery> = fc.record({
  text: fc.constantFrom('', 'roof', 'roof tiles', '"at noon" 0142', '"open end'),
  states: fc.uniqueArray(fc.constantFrom(...queryStates)),
  directions: fc.uniqueArray(fc.constantFrom('inbound', 'mic', 'a_new_one'), { maxLength: 3 }),
  endReasons: names,
  agentNames: names,
  ownNumbers: fc.uniqueArray(fc.constantFrom('+14155550100', '+442079460958')),
  tags: names,
  after: day,
  before: day,
  minSeconds: amount,
  maxSeconds: amount,
  minCents: amount,
  maxCents: amount,
  hasTranscript: maybe,
  hasNote: maybe,
  tests: fc.constantFrom('hidden', 'shown', 'only'),
  order: fc.constantFrom(...queryOrders),
});

describe('A query as text', () => {
  it('reads as the query that it was written from', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(writeQuery(query))).toMatchObject({ query, remarks: [] });
      }),
    );
  });

  it('keeps what was not understood, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        'status:',
        'agent:"',
        'tag:""',
        'cost:>',
        'has:note',
        'after:x',
        '"',
        ':',
        'toString:1',
        'end:"a ""b',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = readQuery(pieces.join(' '));
        const again = readQuery(writeQuery(once.query, once.remarks));
        expect(again.query).toEqual(once.query);
        expect(said(again)).toEqual(said(once));
      }),
      { numRuns: 2_000 },
    );
  });
});
