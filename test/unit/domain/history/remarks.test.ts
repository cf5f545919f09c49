import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../src-main/domain/history/query/edit-distance';
import { remarksFor, type Heard } from '../../../../src-main/domain/history/query/heard-of';
import { nearest } from '../../../../src-main/domain/history/query/nearest';
import { readQuery } from '../../../../src-main/domain/history/query/read-query';
import { mended } from '../../../../src-main/domain/history/query/remark';
import { queryStates, terms } from '../../../../src-main/domain/history/query/terms';

const heard: Heard = {
  agentNames: ['Night desk', 'Reception', 'Zoë "Z" Ames'],
  ownNumbers: ['+14155550100', '+442079460958'],
  directions: ['inbound', 'outbound', 'test'],
  endReasons: ['agent_end', 'caller_hangup'],
  tags: ['roof', 'season'],
};
const words: Readonly<Record<string, string>> = { caller_hangup: 'The other side hung up' };
const remarksOf = (typed: string) => remarksFor(readQuery(typed), heard, (_field, value) => words[value] ?? value);
/** The typed text with the likeliest mend of its first remark in it. */
const mend = (typed: string): string | null => {
  const [remark] = remarksOf(typed);
  const [first] = remark?.mends ?? [];
  return remark === undefined || first === undefined ? null : mended(typed, remark, first);
};

describe('What is said of a search', () => {
  it.each([
    ['status:faild', 'status:failed'],
    ['status:fail', 'status:failed'],
    ['status:progress', 'status:in_progress'],
    ['status:failed,completed roof', 'status:failed status:completed roof'],
    ['roof status: failed tiles', 'roof status:failed tiles'],
    ['stauts:failed', 'status:failed'],
    ['stauts:faild', 'status:failed'],
    ['state:failed', 'status:failed'],
    ['direction:inbond', 'direction:inbound'],
    ['Direction:OUT roof', 'direction:outbound roof'],
    ['form:+14155550100', 'from:+14155550100'],
    ['own:0100', 'own:+14155550100'],
    ['own:"(415) 555-0100"', 'own:+14155550100'],
    ['from:+14155550101', 'from:+14155550100'],
    ['agent:"nite desk"', 'agent:"Night desk"'],
    ['agent:night', 'agent:"Night desk"'],
    ['agent:desk', 'agent:"Night desk"'],
    ['agent:zoe', 'agent:"Zoë ""Z"" Ames"'],
    ['agnet:reception', 'agent:reception'],
    ['end:caller-hang-up', 'end:caller_hangup'],
    ['end:"the other side"', 'end:caller_hangup'],
    ['tag:rofo', 'tag:roof'],
    ['after:2026-1-5', 'after:2026-01-05'],
    ['after:2026/10/01', 'after:2026-10-01'],
    ['since:yesterday', 'after:yesterday'],
    ['before:yesteday', 'before:yesterday'],
    ['after:7', 'after:7d'],
    ['after:"last 30 days"', 'after:30d'],
    ['longer:2min', 'longer:2m'],
    ['longer:"1 hour 30"', 'longer:1h30m'],
    ['shorter:90sec', 'shorter:90s'],
    ['cost:.5', 'cost:0.5'],
    ['cost:">= 2 USD"', 'cost:>=2'],
    ['cost:<50c', 'cost:<0.50'],
    ['has:transcripts', 'has:transcript'],
    ['no:nots', 'no:note'],
    ['sort:oldst', 'sort:oldest'],
    ['is:tests', 'is:test'],
  ])('%s was probably meant as %s', (typed, meant) => {
    expect(mend(typed)).toBe(meant);
    expect(remarksOf(meant).filter(({ kind }) => kind !== 'unheard')).toEqual([]);
  });

  it.each([
    'at 10:30 see https://example.com/a:b',
    're: your call',
    'C:\\calls Foo::bar a:b',
    'mailto:ann@example.com tel:+12125550142 sip:100@example.com',
    '"stauts:failed and direction:inbond"',
    'direction:inbound direction:widget direction:test',
    'agent:Reception own:+442079460958 end:agent_end tag:season',
  ])('nothing is said of %s', (typed) => {
    expect(remarksOf(typed)).toEqual([]);
  });

  it.each([
    ['foo:bar', 'no_term'],
    ['agent:Nobody', 'unheard'],
    ['tag:zzz', 'unheard'],
    ['direction:sideways', 'unheard'],
    ['status:zzz', 'wrong_value'],
    ['after:2026-02-30', 'wrong_value'],
    ['own:12', 'wrong_value'],
    ['agent:', 'no_value'],
    ['re:', null],
    ['status: zzz', 'no_value'],
  ])('%s: %s, and nothing is guessed', (typed, kind) => {
    expect(remarksOf(typed).map((remark) => [remark.kind, remark.mends])).toEqual(kind === null ? [] : [[kind, []]]);
  });

  it('a value of which the history has not heard still narrows; one that is not understood does not', () => {
    expect(readQuery('agent:Nobody direction:inbond').query).toMatchObject({
      agentNames: ['Nobody'],
      directions: ['inbond'],
    });
    expect(readQuery('status:faild').query.states).toEqual([]);
  });

  it('stands where it was typed, each by itself', () => {
    const typed = 'roof stauts:failed agent:"nite desk" tag:rofo';
    expect(remarksOf(typed).map(({ at }) => typed.slice(at.from, at.to))).toEqual([
      'stauts:failed',
      'agent:"nite desk"',
      'tag:rofo',
    ]);
  });

  it('more than fifty of a kind are told', () => {
    const typed = Array.from({ length: 51 }, (_, index) => `tag:t${String(index)}`).join(' ');
    expect(readQuery(typed).remarks.map(({ kind, text }) => [kind, text])).toEqual([['too_many', 'tag:t50']]);
  });

  it('a mend that is taken leaves less to say, and the rest of the text as it was', () => {
    const piece = fc.oneof(
      fc.constantFrom('roof', '"a b"', 'status:failed', 'https://x', 'stauts:faild', 'tag:rofo', 'agent:"nite desk"'),
      fc
        .tuple(
          fc.constantFrom(...Object.keys(terms)),
          fc.constantFrom(...queryStates, 'inbond', '7', '2min', 'rofo', ''),
        )
        .map(([name, value]) => `${name}:${value}`),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const typed = pieces.join(' ');
        const before = remarksOf(typed);
        for (const remark of before)
          for (const one of remark.mends) {
            const after = mended(typed, remark, one);
            expect(after.startsWith(typed.slice(0, remark.at.from))).toBe(true);
            expect(after.endsWith(typed.slice(remark.at.to))).toBe(true);
            // A name of a filter that was mended may stand before a value that is still another matter.
            if (remark.kind !== 'no_term') expect(remarksOf(after).length).toBeLessThan(before.length);
          }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('Words that are near', () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });

  it('their distance is nought for the same word only, the same both ways, and never more than both are long', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const far = editDistance(a, b, 99);
        expect(far === 0).toBe(a === b);
        expect(editDistance(b, a, 99)).toBe(far);
        expect(far).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('a limit changes nothing but what lies beyond it', () => {
    fc.assert(
      fc.property(text, text, fc.nat(8), (a, b, limit) => {
        const far = editDistance(a, b, 99) ?? 99;
        expect(editDistance(a, b, limit)).toBe(far <= limit ? far : null);
      }),
    );
  });

  it.each([
    ['stauts', 'status', 1],
    ['faild', 'failed', 1],
    ['inbuond', 'inbound', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%j and %j are %i apart', (a, b, far) => {
    expect(editDistance(a, b, 99)).toBe(far);
  });

  it('of several kinds the likeliest is given, at most three', () => {
    expect(nearest('note', ['Note', 'notes', 'nota'])).toEqual(['Note']);
    expect(nearest('in', [...queryStates])).toEqual(['in_progress', 'initiated']);
    expect(nearest('agent', ['agent 1', 'agent 2', 'agent 3', 'agent 4'])).toHaveLength(3);
    expect(nearest('', ['a'])).toEqual([]);
    expect(nearest('x', ['y', 'z'])).toEqual([]);
  });
});
