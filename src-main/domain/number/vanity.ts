import { withNote } from './dialable';
import { lettersToDigits } from './keypad';
import type { Dialable, Incomplete } from './reading';
import { readOne } from './read-one';
import type { Region } from './region';
import { digitsIn } from './runs';

const SHAPE = /^\+?[\d\s().-]*\d[\s().-]*[a-z][a-z\d\s().-]*$/i;
// O for 0, I or l for 1: a misread number, not a word.
const LOOKALIKE_WORD = /(?<![a-z])[oil]+(?![a-z])/i;
const NORTH_AMERICAN_TOLL_FREE = /^(?:\+?1)?8(?:00|33|44|55|66|77|88)/;
const SOLD_AS_WORDS: ReadonlySet<string> = new Set(['toll_free', 'premium_rate', 'shared_cost', 'uan', 'personal']);

/**
 * Reads a number that is partly spelled, such as 1-800-FLOWERS, by the keypad of ITU-T E.161. It must start with at
 * least three digits and hold a word of three letters. An ordinary line needs six digits first: "212 Bedford" is an
 * address, though it could be spelled on a keypad. Null when the text is no such number.
 */
export function readVanity(text: string, region: Region | null): Dialable | Incomplete | null {
  if (!SHAPE.test(text) || LOOKALIKE_WORD.test(text) || !/[a-z]{3}/i.test(text)) return null;
  const leading = digitsIn(text.slice(0, text.search(/[a-z]/i))).length;
  if (leading < 3) return null;
  const spelled = lettersToDigits(text);
  const reading = readOne(spelled, region, false);
  if (reading.kind === 'incomplete') {
    return NORTH_AMERICAN_TOLL_FREE.test(spelled.replace(/[^\d+]/g, '')) ? reading : null;
  }
  if (reading.kind !== 'dialable') return null;
  const isSpelledLine = reading.e164.startsWith('+1') && leading >= 6;
  return SOLD_AS_WORDS.has(reading.type) || isSpelledLine ? withNote(reading, 'letters') : null;
}
