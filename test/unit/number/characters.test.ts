import { describe, expect, it, test } from 'vitest';
import { foldCharacters } from '../../../src-main/domain/number/characters';
import { digitOf } from '../../../src-main/domain/number/digits';
import { lettersToDigits } from '../../../src-main/domain/number/keypad';
import { decodeEscapes } from '../../../src-main/domain/number/percent';
import { padLetters } from '../../../src-main/domain/number';

describe('decimal digits', () => {
  // ICU knows the numbering systems on its own, so it is a witness that is independent of the rule under test.
  const systems = Intl.supportedValuesOf('numberingSystem').filter((system) => system !== 'hanidec');

  test.each(systems)('of %s have the value that the system says', (system) => {
    const digits = [...new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(9876543210)];
    expect(digits.map((digit) => digitOf(digit.codePointAt(0) ?? 0)?.value)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('are not letters, superscripts, circled or Roman numbers', () => {
    for (const other of ['a', '²', '①', 'Ⅻ', '½', '三', ' ', '']) expect(digitOf(other.codePointAt(0) ?? 0)).toBeNull();
  });
});

describe('folding', () => {
  it('leaves printable ASCII alone', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    expect(foldCharacters(ascii)).toEqual({ ok: true, value: ascii });
  });

  it('keeps line breaks and tabs, and letters of any script', () => {
    expect(foldCharacters('Zoë\r\n\u2028Ж\t電')).toEqual({ ok: true, value: 'Zoë\n\n\nЖ\t電' });
  });

  it.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u009f'])('refuses the control character %j', (control) => {
    expect(foldCharacters(`1${control}`)).toEqual({ ok: false, error: 'hidden_characters' });
  });
});

describe('percent escapes', () => {
  test.each([
    ['plain', 'plain'],
    ['%2B1', '+1'],
    ['%e2%80%8b', '\u200b'],
    ['%20', ' '],
  ])('%s becomes %j', (escaped, plain) => {
    expect(decodeEscapes(escaped)).toEqual({ ok: true, value: plain });
  });

  test.each(['%', '%2', '%zz', '%ff', '%c0%ab', '%252B', '%25%32%42'])('%s is refused', (escaped) => {
    expect(decodeEscapes(escaped)).toEqual({ ok: false, error: 'bad_escape' });
  });
});

describe('the keypad', () => {
  it('has each letter once', () => {
    expect(Object.values(padLetters).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(lettersToDigits('abcdefghijklmnopqrstuvwxyz')).toBe('22233344455566677778889999');
  });
});
