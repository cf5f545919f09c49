import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard } from '../../../../src-main/domain/history/query/heard-of';
import { readQuery } from '../../../../src-main/domain/history/query/read-query';
import { KnownValues } from '../../../../src-main/domain/history/query/suggest/known-values';
import { suggest } from '../../../../src-main/domain/history/query/suggest/suggest';
import { taken } from '../../../../src-main/domain/history/query/suggest/suggestions';
import { termNames, terms } from '../../../../src-main/domain/history/query/terms';
import { writeQuery } from '../../../../src-main/domain/history/query/write-query';

const heard: Heard = {
  agentNames: ['Billing', 'Night owl "2"', 'Réception', 'Desk', 'night desk'],
  ownNumbers: ['+14155550100', '+442079460958'],
  directions: ['inbound', 'a_new_one'],
  endReasons: ['agent_end', 'caller_hangup', 'timeout'],
  tags: ['roof', 'roof tiles', 'line\nbreak'],
};
const called: Readonly<Record<string, string>> = { caller_hangup: 'The other side hung up' };
const known = new KnownValues(heard, (_, value) => called[value] ?? value);

/** At the bar, or at the end. */
const at = (text: string, asked = false, longest = 2_000) => {
  const bar = text.indexOf('|');
  const typed = text.replace('|', '');
  return suggest({ typed, caret: bar < 0 ? typed.length : bar, asked }, known, longest);
};
const texts = (text: string, asked = false) => at(text, asked)?.offers.map((offer) => offer.text.trimEnd()) ?? [];
/** The text with the first offer taken, a bar at the caret. */
const take = (text: string): string => {
  const suggestions = at(text);
  const [offer] = suggestions?.offers ?? [];
  if (!suggestions || !offer) throw new Error(`nothing is offered for ${text}`);
  const { typed, caret } = taken(text.replace('|', ''), suggestions.at, offer);
  return `${typed.slice(0, caret)}|${typed.slice(caret)}`;
};

describe('What is offered while somebody types', () => {
  it.each<[string, readonly string[]]>([
    ['st', ['status:']],
    ['roof AG', ['agent:']],
    ['t', []],
    ['te', ['tests:']],
    ['roof', []],
    ['2125550142', []],
    ['"st', []],
    ['', []],
    ['roof ', []],
    ['statusx', []],
    ['st|x', []],
    ['|st', []],
    ['http://st', []],
    ['foo:st', []],
    ['stat|:failed', ['status:']],
    ['status|:failed', []],
    ['status:f', ['status:failed']],
    ['status:not p', []],
    ['status:PLA', ['status:not_placed']],
    ['status:failed', []],
    ['status:failed status:f', []],
    ['direction:', ['outbound', 'inbound', 'mic', 'widget', 'a_new_one'].map((one) => `direction:${one}`)],
    ['agent:n', ['agent:"night desk"', 'agent:"Night owl ""2"""']],
    ['agent:desk', ['agent:Desk', 'agent:"night desk"']],
    ['agent:"Night d', ['agent:"night desk"']],
    ['agent:recep', ['agent:Réception']],
    ['agent:nobody', []],
    ['own:415', ['own:+14155550100']],
    ['from:"+44 (20', ['from:+442079460958']],
    ['end:other', ['end:caller_hangup']],
    ['tag:', ['tag:roof', 'tag:"roof tiles"']],
    ['tag:roof', ['tag:"roof tiles"']],
    ['after:', ['today', 'yesterday', '7d', '30d'].map((one) => `after:${one}`)],
    ['before:14', ['before:14d']],
    ['longer:2', ['longer:2m', 'longer:2s', 'longer:2h']],
    ['cost:0.75', ['cost:>=0.75', 'cost:<=0.75']],
    ['cost:>', ['cost:>0.50']],
    ['has:', ['has:transcript', 'has:note']],
    ['is:', ['is:test']],
    ['sort:l', ['sort:longest']],
  ])('for %j', (text, offered) => {
    expect(texts(text)).toEqual(offered);
  });

  it('are the names of all filters where they are asked for in a gap, and not before a word', () => {
    const all = termNames.map((name) => `${name}:`);
    expect(texts('', true)).toEqual(all);
    expect(texts('roof | tiles', true)).toEqual(all);
    expect(texts('roof |tiles', true)).toEqual([]);
    expect(texts('t', true)).toEqual(['tag:', 'tests:']);
    expect(texts('roof', true)).toEqual([]);
  });

  it('are no more than somebody reads, and it is told that there are others', () => {
    const tags = Array.from({ length: 40 }, (_, nth) => `tag${nth}`);
    const many = new KnownValues({ ...heard, tags }, (_, value) => value);
    const typed = 'tag:tag';
    const offered = suggest({ typed, caret: typed.length, asked: false }, many, 2_000);
    expect(offered).toMatchObject({ more: true, offers: { length: 30 } });
    expect(at('tag:')).toMatchObject({ more: false });
  });

  it('do not make the text longer than it may be', () => {
    expect(at('agent:n', false, 'agent:"night desk" '.length)?.offers).toHaveLength(1);
    expect(at('agent:n', false, 10)).toBeNull();
  });

  it('are without what the history has while that is not known', () => {
    const none = new KnownValues(null, (_, value) => value);
    const of = (typed: string) => suggest({ typed, caret: typed.length, asked: false }, none, 2_000);
    expect(of('agent:')).toBeNull();
    expect(of('direction:i')?.offers).toMatchObject([{ value: 'inbound' }]);
  });
});

describe('A suggestion that is taken', () => {
  it.each([
    ['sta', 'status:|'],
    ['sta| roof', 'status:| roof'],
    ['stat|:failed', 'status:|failed'],
    ['roof status:f', 'roof status:failed |'],
    ['roof agent:n| tiles', 'roof agent:"night desk" |tiles'],
    ['agent:Bi|l status:failed', 'agent:Billing |status:failed'],
    ['agent:"Night d| status:failed', 'agent:"night desk" |status:failed'],
    ['tag:"roof|', 'tag:roof |'],
    ['STATUS:f', 'status:failed |'],
  ])('makes of %j %j', (text, then) => {
    expect(take(text)).toBe(then);
  });
});

describe('Whatever is typed, wherever the caret is', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(...termNames, ...termNames.map((name) => `${name}:`)),
    fc.constantFrom('agent:n', 'agent:"', 'agent:"Ni', 'tag:"roof', 'status:f', 'own:4', 'cost:1', '"', ':', '""'),
  );
  const strange = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
  const history = fc.record({
    agentNames: fc.uniqueArray(fc.oneof(strange, fc.constantFrom('Night desk', ' pad ', 'a"', '""', '"'))),
    ownNumbers: fc.uniqueArray(fc.constantFrom('+14155550100', '+442079460958', 'web')),
    directions: fc.uniqueArray(fc.constantFrom('inbound', 'a_new_one', 'Odd One')),
    endReasons: fc.uniqueArray(strange),
    tags: fc.uniqueArray(strange),
  });

  it('every value offered is understood without a remark, as that value, and the rest of the text stays', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.constantFrom(' ', '  ', ''),
        fc.nat(60),
        fc.boolean(),
        history,
        (words, between, place, asked, has) => {
          const typed = words.join(between);
          const caret = Math.min(place, typed.length);
          const values = new KnownValues(has, (_, value) => value);
          const suggestions = suggest({ typed, caret, asked }, values, 2_000);
          if (suggestions === null) return;
          const { from, to } = suggestions.at;
          expect(from).toBeLessThanOrEqual(caret);
          for (const offer of suggestions.offers) {
            const then = taken(typed, suggestions.at, offer);
            expect(then.typed.startsWith(typed.slice(0, from))).toBe(true);
            expect(then.typed.endsWith(typed.slice(to))).toBe(true);
            if (offer.kind === 'name') continue;
            const read = readQuery(then.typed);
            expect(read.remarks.filter(({ at: { from: start } }) => start === from)).toEqual([]);
            const listed = read.listed.find((one) => one.at.from === from);
            if (terms[offer.name].field !== null) expect(listed?.value).toBe(offer.value);
            expect(readQuery(writeQuery(read.query, read.remarks)).query).toEqual(read.query);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('every name offered is that of a filter, and its values are offered next', () => {
    fc.assert(
      fc.property(fc.constantFrom(...termNames), fc.nat(8), (name, letters) => {
        const begun = name.slice(0, Math.max(1, letters));
        const found = at(begun, true);
        const offer = found?.offers.find((one) => one.name === name);
        if (!found || !offer) throw new Error(`${name} is not offered`);
        expect(texts(taken(begun, found.at, offer).typed).length).toBeGreaterThan(0);
      }),
    );
  });
});
