import { describe, expect, it, test } from 'vitest';
import { readNumber, isE164, type Dialable, type NumberReading } from '../../../src-main/domain/number';
import { countries } from '../../fixtures/numbers/countries';
import { kinds } from '../../fixtures/numbers/global';
import { letters } from '../../fixtures/numbers/letters';
import { links } from '../../fixtures/numbers/links';
import { prefixes } from '../../fixtures/numbers/prefixes';
import { refused } from '../../fixtures/numbers/refused';
import type { Expected, Row } from '../../fixtures/numbers/row';
import { scripts } from '../../fixtures/numbers/scripts';
import { several } from '../../fixtures/numbers/several';

const written = (number: Dialable): `+${string}` => `+${number.e164.slice(1)}`;

function outcome(reading: NumberReading): Expected {
  switch (reading.kind) {
    case 'empty':
    case 'incomplete':
      return reading.kind;
    case 'refused':
      return reading.code;
    case 'dialable':
      return written(reading);
    case 'choice':
      return reading.options.map(written);
  }
}

const groups: Readonly<Record<string, readonly Row[]>> = {
  'numbers of the world, at home and from abroad': countries,
  'international and trunk prefixes': prefixes,
  'links and percent escapes': links,
  'scripts, lookalikes and invisible characters': scripts,
  'several numbers and numbers among words': several,
  'spelled numbers': letters,
  'what is never dialled': refused,
};

for (const [name, rows] of Object.entries(groups)) {
  describe(name, () => {
    test.each(rows.map((row) => [JSON.stringify(row[0].slice(0, 60)), ...row] as const))(
      '%s',
      (_shown, input, region, expected) => {
        expect(outcome(readNumber(input, region)), `${JSON.stringify(input)} in ${region ?? 'no region'}`).toEqual(
          expected,
        );
      },
    );
  });
}

it('has at least 500 rows', () => {
  expect(Object.values(groups).flat().length).toBeGreaterThanOrEqual(500);
});

describe('what is said of a number', () => {
  test.each(kinds)('%s typed in %s', (input, typedIn, region, kind, warnings) => {
    const reading = readNumber(input, typedIn);
    expect(reading).toMatchObject({ kind: 'dialable', region, type: kind, warnings });
  });

  it('is written for people at home and abroad', () => {
    expect(readNumber('2125550142', 'US')).toEqual({
      kind: 'dialable',
      e164: '+12125550142',
      region: 'US',
      international: '+1 212 555 0142',
      national: '(212) 555-0142',
      type: 'fixed_line_or_mobile',
      warnings: [],
      notes: [],
    });
  });

  test.each([
    ['tel:+12125550142', 'US', ['link']],
    ['1-800-FLOWERS', 'US', ['letters']],
    ['Call 212-555-0142', 'US', ['text']],
    ['011 44 20 7946 0958', 'US', ['international_prefix']],
    ['011 44 (0)20 7946 0958', 'US', ['international_prefix']],
    ['44 20 7946 0958', 'GB', ['plus_added']],
    ['0 15 11 98765-4321', 'BR', ['prefix_dropped']],
    ['90 11 98765-4321', 'BR', ['prefix_dropped']],
    ['011 15 1234-5678', 'AR', ['completed']],
    ['2345678', 'BB', ['completed']],
    ['+44 (0)20 7946 0958', 'US', []],
    ['020 7946 0958', 'GB', []],
    ['1 212 555 0142', 'US', []],
  ] as const)('notes how %s was read', (input, region, notes) => {
    expect(readNumber(input, region)).toMatchObject({ kind: 'dialable', notes });
  });
});

describe('a refusal', () => {
  test.each([
    ['212 555 0142 x123', 'US', '+12125550142'],
    ['tel:+12125550142;ext=5', 'US', '+12125550142'],
    ['2125550142,,5', 'US', '+12125550142'],
    ['0044 20 7946 0958', 'US', '+442079460958'],
    ['442079460958', 'US', '+442079460958'],
  ] as const)('of %s offers the number that may be meant', (input, region, e164) => {
    expect(readNumber(input, region)).toMatchObject({ kind: 'refused', instead: { kind: 'dialable', e164 } });
  });

  test.each(refused.slice(0, 60))('of %j says what is wrong and what to do', (input, region) => {
    const reading = readNumber(input, region);
    if (reading.kind !== 'refused') return;
    expect(reading.what).toMatch(/^[A-Z].*\.$/);
    expect(reading.advice).toMatch(/^[A-Z].*\.$/);
  });

  it('names the country whose prefix is another', () => {
    const reading = readNumber('0044 20 7946 0958', 'US');
    expect(reading.kind === 'refused' && reading.what).toContain('United States');
  });

  it('tells the country as soon as the digits do', () => {
    expect(readNumber('+44', 'US')).toMatchObject({ kind: 'incomplete', region: 'GB' });
    expect(readNumber('+4930', 'US')).toMatchObject({ kind: 'incomplete', region: 'DE' });
    expect(readNumber('212', 'US')).toMatchObject({ kind: 'incomplete', region: 'US' });
    expect(readNumber('+1', 'DE')).toMatchObject({ kind: 'incomplete', region: null });
  });
});

it('never calls a number in use while it is typed shorter than E.164 allows', () => {
  for (const [, , expected] of countries) {
    if (typeof expected !== 'string' || !isE164(expected)) continue;
    for (let length = 1; length < expected.length; length += 1) {
      const reading = readNumber(expected.slice(0, length), null);
      if (reading.kind === 'dialable') expect(reading.e164).toBe(expected.slice(0, length));
      else expect(['incomplete', 'refused']).toContain(reading.kind);
    }
  }
});
