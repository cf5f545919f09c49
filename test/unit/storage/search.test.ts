import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src-main/storage/search/fold';
import { numberForms } from '../../../src-main/storage/search/number-forms';

describe('folding', () => {
  it('is the same when done twice, for texts of all scripts', () => {
    for (const text of [
      'İstanbul',
      'ΟΔΟΣ',
      'ﬁne',
      'Œuvre',
      'Đà Nẵng',
      'Здравствуй',
      'हिन्दी',
      '東京',
      '①',
      'Ｆｕｌｌ',
    ]) {
      expect(fold(fold(text))).toBe(fold(text));
    }
    expect(fold('  İstanbul\tΟΔΟΣ ﬁne Œuvre Đà–Nẵng ')).toBe('istanbul οδοσ fine oeuvre da-nang');
  });
});

it('Plain text, which takes a shorter way, folds as it does beside other text', () => {
  const plain = fc.string({
    unit: fc.constantFrom(' ', '\t', '\n', '\r', '-', '+', '(', '~', '"', 'a', 'Z', '0', '9'),
  });
  fc.assert(
    fc.property(plain, (text) => {
      expect(`${fold(`x${text}x`)} e`).toBe(fold(`x${text}x é`));
    }),
  );
});

describe('forms of a number', () => {
  it.each([
    ['212', ['212']],
    ['+1(212)', ['+1212']],
    ['+44(0)20', ['+4420']],
    ['(0)20', ['020']],
    ['0', ['0']],
    ['020', ['020']],
    ['0207', ['0207', '207']],
    ['00442', ['00442', '+442', '0442']],
    ['011442', ['011442', '+442', '11442']],
  ])('%s', (typed, forms) => {
    expect(numberForms(typed)).toEqual(forms);
  });
});
