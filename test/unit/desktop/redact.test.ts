import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src-main/desktop/redact';

const key = (kind: string): string => `${kind}_${'0123456789abcdef'.repeat(2)}`;

describe('keys', () => {
  it.each([
    [`key ${key('sk_live')} refused`, 'key sk_live_… refused'],
    [`{"k":"${key('pk_live')}"}`, '{"k":"pk_live_…"}'],
    [`${key('sk_test')},${key('sk_live')}`, 'sk_test_…,sk_live_…'],
    ['Authorization: Bearer abc.def-123=', 'Authorization: Bearer …'],
    ['authorization: bearer  abc', 'authorization: bearer …'],
  ])('%s', (line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it('are gone wherever they stand', () => {
    const hex = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 20, maxLength: 64 });
    const around = fc.string({ unit: fc.constantFrom(...Array.from(' "\'=:;,/?&(){}<>\n')) });
    fc.assert(
      fc.property(around, hex, around, (before, secret, after) => {
        expect(redact(`${before}sk_live_${secret}${after}`)).not.toContain(secret);
      }),
    );
  });
});

describe('phone numbers keep their last four digits', () => {
  it.each([
    ['to +12125550142 now', 'to …0142 now'],
    ['(212) 555-0142', '…0142'],
    ['+1 (212) 555-0142', '…0142'],
    ['212.555.0142', '…0142'],
    ['+44 20 7946 0000', '…0000'],
    ['tel:+442079460000', 'tel:…0000'],
    ['{"to":"+12125550142","from":"+14155550100"}', '{"to":"…0142","from":"…0100"}'],
    ['2125550142', '…0142'],
    ['+12125550142, +14155550100', '…0142, …0100'],
  ])('%s', (line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it('whatever their length', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10_000_000n, max: 999_999_999_999_999n }), (number) => {
        expect(redact(`to=+${number}`)).toBe(`to=…${String(number).slice(-4)}`);
      }),
    );
  });
});

describe('leaves alone', () => {
  it.each([
    'started 2026-11-22',
    'attempt 550e8400-e29b-41d4-a716-446655440000',
    'call 9007199254740993123',
    'status=402 after 1500 ms',
    'version 45.4.1',
    'port 52341',
    'main.js:1:27851',
    'Bearer',
  ])('%s', (line) => {
    expect(redact(line)).toBe(line);
  });
});
