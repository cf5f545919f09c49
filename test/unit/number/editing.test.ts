import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  deleteBack,
  deleteForward,
  formatAsTyped,
  insertAt,
  reformat,
  type Field,
  type Region,
  type Selection,
} from '../../../src-main/domain/number';

/** "(212) 5|55": the bar is the caret; two bars are a selection. */
function at(marked: string): Selection {
  const text = marked.replaceAll('|', '');
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|');
  return { text, start, end: end === start ? start : end - 1 };
}

const marked = ({ text, caret }: Field): string => `${text.slice(0, caret)}|${text.slice(caret)}`;

describe('formatting while typing', () => {
  test.each<[string, Region | null, string]>([
    ['2125550142', 'US', '(212) 555-0142'],
    ['212555', 'US', '(212) 555'],
    ['12125550142', 'US', '1 (212) 555-0142'],
    ['+12125550142', 'GB', '+1 212 555 0142'],
    ['02079460958', 'GB', '020 7946 0958'],
    ['+442079460958', null, '+44 20 7946 0958'],
    ['0123456789', 'FR', '01 23 45 67 89'],
    ['84951234567', 'RU', '8 (495) 123-45-67'],
    ['011442079460958', 'US', '011 44 20 7946 0958'],
    ['+', 'US', '+'],
    ['', 'US', ''],
    ['2125550142', null, '2125550142'],
    ['123456789012345678', 'US', '123456789012345678'],
  ])('%s in %s', (typed, region, expected) => {
    const formatted = formatAsTyped(typed, region);
    if (typed.length < 18) expect(formatted).toBe(expected);
    expect(formatted.replace(/[^\d+]/g, '')).toBe(typed);
  });

  test.each([
    '1-800-FLO',
    '*67 212',
    '#31#212',
    '212,5',
    '212 555 x5',
    '1+2',
    '++1',
    'tel:+1212',
    '٢١٢',
    'a',
    '212 p 5',
  ])('leaves %s as it was typed', (typed) => {
    expect(formatAsTyped(typed, 'US')).toBe(typed);
  });
});

describe('the caret', () => {
  test.each([
    ['212555|0142', '(212) 555|-0142'],
    ['2|125550142', '(2|12) 555-0142'],
    ['|2125550142', '|(212) 555-0142'],
    ['2125550142|', '(212) 555-0142|'],
    ['212|', '(212)|'],
    ['+1212|5550142', '+1 212| 555 0142'],
    ['(212) 5|55-0142', '(212) 5|55-0142'],
  ])('of %s', (before, after) => {
    const { text, start } = at(before);
    expect(marked(reformat({ text, caret: start }, 'US'))).toBe(after);
  });

  test.each([
    ['(212) 555-|', '0', '(212) 555-0|'],
    ['(212) 5|5-0142', '5', '(212) 55|5-0142'],
    ['|', '+', '+|'],
    ['|', '(', '|'],
    ['(|212|) 555-0142', '415', '(415|) 555-0142'],
    ['|', '٢١٢', '(212)|'],
    ['|', '+1 212\n555', '+1 212 555|'],
    ['(212) 555|', ' x5', '(212) 555 x5|'],
    ['*6|', '7', '*67|'],
    ['|', '\u202d2125\u202c', '212-5|'],
  ])('%s and %s', (before, insert, after) => {
    const field = insertAt(at(before), insert, 'US');
    // "212-5" or "(212) 5": how four digits look is the library's affair, the caret is ours.
    if (insert.startsWith('\u202d')) expect(field.caret).toBe(field.text.length);
    else expect(marked(field)).toBe(after);
  });
});

describe('Backspace', () => {
  test.each([
    ['(212) |555-0142', '(21|5) 550-142'],
    ['(212)|', '21|'],
    ['(212) 555-0142|', '(212) 555-014|'],
    ['(212) 555-|0142', '(212) 55|0-142'],
    ['(212) |555|-0142', '(212) |014-2'],
    ['|(212) 555', '|(212) 555'],
    ['(|212) 555', '(|212) 555'],
    ['1-800-F|', '1 800|'],
    ['1-800-FL|O', '1-800-F|O'],
    ['212 x📞|5', '212 x|5'],
    ['*67 |212', '*67|212'],
    ['+|1 212', '|1 212'],
  ])('at %s', (before, after) => {
    const field = deleteBack(at(before), 'US');
    expect(digitsAround(marked(field))).toBe(digitsAround(after));
  });
});

describe('Delete', () => {
  test.each([
    ['(212|) 555-0142', '(212|) 550-142'],
    ['|(212) 555', '|125-55'],
    ['(212) 555-0142|', '(212) 555-0142|'],
    ['(212) |555|-0142', '(212) |014-2'],
    ['1-8|00-F', '1-8|0-F'],
    ['212 x|📞5', '212 x|5'],
  ])('at %s', (before, after) => {
    const field = deleteForward(at(before), 'US');
    expect(digitsAround(marked(field))).toBe(digitsAround(after));
  });
});

/** What counts of a marked field: its digits, signs and letters, and between which of them the caret is. */
const digitsAround = (field: string): string => field.replace(/[ ().-]/g, '');

describe('in any text that is a number being typed', () => {
  const region = fc.constantFrom<Region | null>(
    'US',
    'GB',
    'DE',
    'FR',
    'IT',
    'AR',
    'BR',
    'RU',
    'JP',
    'CN',
    'MX',
    'HU',
    'WS',
    'CV',
    null,
  );
  const body = fc.stringMatching(/^[0-9 ().\-/]{0,24}$/);
  const typed = fc.tuple(fc.constantFrom('', '+', ' +', '('), body).map(([lead, rest]) => lead + rest);
  const free = fc.string({ maxLength: 20, unit: 'binary' });
  const significant = (text: string): string => text.replace(/[^\d+]/g, '');

  it('formatting loses, moves and invents no digit, and does nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(typed, free), region, (text, where) => {
        const once = formatAsTyped(text, where);
        expect(significant(once)).toBe(significant(text));
        expect(formatAsTyped(once, where)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the caret stays after the same digits, and reformatting does nothing the second time', () => {
    fc.assert(
      fc.property(typed, fc.nat({ max: 26 }), region, (text, position, where) => {
        const caret = Math.min(position, text.length);
        const once = reformat({ text, caret }, where);
        expect(significant(once.text.slice(0, once.caret))).toBe(significant(text.slice(0, caret)));
        expect(reformat(once, where)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('Backspace removes the one digit before the caret, Delete the one after it', () => {
    fc.assert(
      fc.property(typed, fc.nat({ max: 26 }), region, (text, position, where) => {
        const start = Math.min(position, text.length);
        const before = significant(text.slice(0, start));
        const after = significant(text.slice(start));
        expect(significant(deleteBack({ text, start, end: start }, where).text)).toBe(before.slice(0, -1) + after);
        expect(significant(deleteForward({ text, start, end: start }, where).text)).toBe(before + after.slice(1));
      }),
      { numRuns: 2_000 },
    );
  });

  it('the caret is always inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(typed, free),
        free,
        fc.nat({ max: 24 }),
        fc.nat({ max: 24 }),
        region,
        (text, insert, a, b, where) => {
          const start = Math.min(a, b, text.length);
          const end = Math.min(Math.max(a, b), text.length);
          const selection = { text, start, end };
          const fields = [
            insertAt(selection, insert, where),
            deleteBack(selection, where),
            deleteForward(selection, where),
          ];
          for (const field of fields) {
            expect(field.caret).toBeGreaterThanOrEqual(0);
            expect(field.caret).toBeLessThanOrEqual(field.text.length);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
