import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callingCode,
  cleanPaste,
  isE164,
  readNumber,
  regions,
  type Dialable,
  type NumberReading,
  type Region,
} from '../../../src-main/domain/number';
import { foldCharacters } from '../../../src-main/domain/number/characters';

const anyRegion = fc.constantFrom<Region | null>(...regions(), null);

// Text made of what matters to a reader of numbers is far likelier to find a hole than random text.
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[0-9]{1,5}$/) },
  { weight: 4, arbitrary: fc.constantFrom(' ', '-', '.', '(', ')', '/', '(0)', '\n', '\t', ', ', ';', '  ') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('+', '+1', '+44', '+49', '00', '011', '0', '1', '212', '555', '020', '7946'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('*', '#', 'x', 'ext', 'p', 'w', 'a', 'ALL', 'tel:', 'sip:', '@', '%2B', '%25', '%'),
  },
  { weight: 1, arbitrary: fc.constantFrom('٢', '۵', '５', '\u200b', '\u202e', '\u202d', '️⃣', '\u0000', 'é', '📞') },
  { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
);
const numberish = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof({ weight: 5, arbitrary: numberish }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });

const numbersOf = (reading: NumberReading): readonly Dialable[] => {
  if (reading.kind === 'dialable') return [reading];
  if (reading.kind === 'choice') return reading.options;
  return reading.kind === 'refused' && reading.instead !== null ? [reading.instead] : [];
};

/** The digits a person can see, each escape decoded as the reader would. */
function visibleDigits(text: string): string {
  const folded = foldCharacters(text);
  const plain = folded.ok ? folded.value : text;
  const decoded = plain.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
  return decoded.replace(/\D/g, '');
}

/** Whether the digits stand in a text: in full, or as at home, a trunk or a carrier prefix at most between the parts. */
function isReadable(number: Dialable, visible: string, region: Region | null): boolean {
  const full = number.e164.slice(1);
  for (const length of [1, 2, 3]) {
    const code = full.slice(0, length);
    const national = full.slice(length);
    for (let at = visible.indexOf(national); at >= 0; at = visible.indexOf(national, at + 1)) {
      const before = visible.slice(0, at);
      if (region !== null && callingCode(region) === code) return true;
      if (new RegExp(`${code}(?:0|1|8|06|80)?$`).test(before)) return true;
      if (number.notes.includes('prefix_dropped') && before.includes(code)) return true;
    }
  }
  return false;
}

describe('whatever text comes in', () => {
  it('gives numbers in E.164 only, with at least one option where there is a choice', () => {
    fc.assert(
      fc.property(anyText, anyRegion, (text, region) => {
        const reading = readNumber(text, region);
        if (reading.kind === 'choice') expect(reading.options.length).toBeGreaterThan(0);
        for (const number of numbersOf(reading)) expect(isE164(number.e164)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives numbers whose national digits stand in the text in one piece, or says how they came about', () => {
    fc.assert(
      fc.property(anyText, anyRegion, (text, region) => {
        const visible = visibleDigits(text);
        for (const number of numbersOf(readNumber(text, region))) {
          if (number.notes.some((note) => note === 'letters' || note === 'completed')) continue;
          expect(isReadable(number, visible, region), `${text} → ${number.e164}`).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('never throws and always reads the same', () => {
    fc.assert(
      fc.property(anyText, anyRegion, (text, region) => {
        expect(readNumber(text, region)).toEqual(readNumber(text, region));
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads what a paste put into the field as the number of the paste', () => {
    fc.assert(
      fc.property(anyText, anyRegion, (text, region) => {
        const reading = readNumber(text, region);
        const paste = cleanPaste(text, region);
        if (reading.kind !== 'dialable') return;
        if (paste.kind !== 'text') throw new Error(`a dialable paste became ${paste.kind}`);
        expect(readNumber(paste.text, region)).toMatchObject({ kind: 'dialable', e164: reading.e164 });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a number that was written by formatting', () => {
  const digits = fc.stringMatching(/^[2-9][0-9]{2}[2-9][0-9]{6}$/);

  it('is read back as itself from its international and its national form', () => {
    fc.assert(
      fc.property(digits, (national) => {
        const reading = readNumber(`+1${national}`, null);
        if (reading.kind !== 'dialable') return;
        expect(readNumber(reading.international, 'DE')).toMatchObject({ e164: reading.e164 });
        expect(readNumber(reading.national, reading.region)).toMatchObject({ e164: reading.e164 });
        expect(readNumber(`tel:${reading.e164}`, null)).toMatchObject({ e164: reading.e164 });
      }),
    );
  });

  it('is read the same with any separators between its digits', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u2011', '\u200b', '–');
    fc.assert(
      fc.property(digits, fc.array(separator, { minLength: 10, maxLength: 10 }), (national, separators) => {
        const spread = [...national].map((digit, index) => digit + (separators[index] ?? '')).join('');
        const plain = readNumber(national, 'US');
        fc.pre(plain.kind === 'dialable' && !/\d{7,}\.\d{1,2}$/.test(spread));
        expect(readNumber(spread, 'US')).toEqual(plain);
      }),
    );
  });
});
