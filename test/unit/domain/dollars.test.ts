import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_CENTS, readDollars, writeDollars } from '../../../src-main/domain/money/dollars';

describe('dollars as typed', () => {
  it.each([
    ['20', 2_000],
    ['20.5', 2_050],
    ['20.05', 2_005],
    [' $20.50 ', 2_050],
    ['$ 7', 700],
    ['.5', 50],
    ['0', 0],
    ['0.29', 29],
    ['1,250.00', 125_000],
    ['1,234,567.89', 123_456_789],
    ['9999999.99', LARGEST_CENTS],
  ])('%s is %i cents', (text, cents) => {
    expect(readDollars(text)).toEqual({ ok: true, value: cents });
  });

  it.each([
    ['', 'Enter an amount.'],
    ['20,50', 'Cents follow a point here, not a comma. Write it like 20.50.'],
    ['1,25', 'Cents follow a point here, not a comma. Write it like 20.50.'],
    ['1.005', 'There is no part of a cent. Write it like 20.50.'],
    ['20.', 'Cents are missing after the point. Write it like 20.50.'],
    ['-5', 'An amount below zero is not possible here.'],
    ['$-5', 'An amount below zero is not possible here.'],
    ['.', 'This is not an amount in dollars. Write it like 20.50.'],
    ['1e3', 'This is not an amount in dollars. Write it like 20.50.'],
    ['20 €', 'This is not an amount in dollars. Write it like 20.50.'],
    ['12,34.00', 'This is not an amount in dollars. Write it like 20.50.'],
    ['10000000', 'This is more than $9,999,999.99.'],
  ])('“%s” is refused: %s', (text, error) => {
    expect(readDollars(text)).toEqual({ ok: false, error });
  });

  it('are read back to the cent, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_CENTS }), (cents) => {
        expect(readDollars(writeDollars(cents))).toEqual({ ok: true, value: cents });
      }),
    );
  });
});
