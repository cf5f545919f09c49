import { fail, ok, type Result } from '../result';
import { digitOf } from './digits';
import type { RefusalCode } from './refusal-code';

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u20e3]/u; // and the key cap that encloses a digit in emoji
const SPACE = /\p{Zs}/u;
const DASH = /[\p{Pd}\u2043\u2212\u30fc\uff70]/u; // and minus, hyphen bullet, the long vowel marks used as dashes
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const CONTROL = /\p{Cc}/u;
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';

const LOOKALIKES: Readonly<Record<string, string>> = {
  '\ufe62': '+',
  '\u2795': '+',
  '\u2044': '/',
  '\u2215': '/',
  '\u00b7': '.',
  '\u2027': '.',
  '\u2219': '.',
  '\u30fb': '.',
  '\uff65': '.',
  '\u3002': '.',
  '\u060c': ',',
  '\u3001': ',',
  '\u061b': ';',
  '\u223c': '~',
  '\u301c': '~',
  '\u2018': '"',
  '\u2019': '"',
  '\u201c': '"',
  '\u201d': '"',
  '\u00ab': '"',
  '\u00bb': '"',
};

// Styles of the Latin digits, which people do mix with the plain ones.
const isLatinZero = (zero: number): boolean =>
  zero === 0x30 || (zero >= 0x1d7ce && zero <= 0x1d7f6) || zero === 0x1fbf0;

type FoldRefusal = Extract<RefusalCode, 'hidden_characters' | 'reversed_text' | 'mixed_scripts'>;

/**
 * Writes a text with plain ASCII digits, dashes, spaces and line breaks, and without what cannot be seen. Letters and
 * other signs stay. Refused: control characters, text shown backwards, digits of two scripts in one text.
 */
export function foldCharacters(text: string): Result<string, FoldRefusal> {
  if (PRINTABLE_ASCII.test(text)) return ok(text);
  const zeros = new Set<number>();
  let folded = '';
  for (const original of text) {
    if (original === RIGHT_TO_LEFT_OVERRIDE) return fail('reversed_text');
    const character = halfWidth(original);
    const digit = digitOf(character.codePointAt(0) ?? 0);
    if (digit !== null) {
      zeros.add(isLatinZero(digit.zero) ? 0x30 : digit.zero);
      folded += String(digit.value);
    } else if (LINE_BREAK.test(character)) folded += '\n';
    else if (character === '\t') folded += '\t';
    else if (CONTROL.test(character)) return fail('hidden_characters');
    else if (SPACE.test(character)) folded += ' ';
    else if (DASH.test(character)) folded += '-';
    else if (!INVISIBLE.test(character)) folded += LOOKALIKES[character] ?? character;
  }
  return zeros.size > 1 ? fail('mixed_scripts') : ok(folded);
}

// U+FF01 to U+FF5E repeat printable ASCII in full width.
function halfWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
}
