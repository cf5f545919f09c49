import type { NumberReading } from './reading';
import type { ReadRun } from './read-run';
import { refuse } from './refusal';
import { digitsIn } from './runs';

// Fewer digits than this do not look like a number that someone meant to write.
const FEWEST_DIGITS = 3;
const LIKE_A_NUMBER = 7;

/** What to say of a text without a number in it, by the longest stretch of digits there is. */
export function noneFound(read: readonly ReadRun[], isNumberOnly: boolean, hasWords: boolean): NumberReading {
  const [only] = read;
  if (read.length === 1 && only !== undefined && isNumberOnly && !only.glued) return only.reading;
  const readings = read.map(({ reading }) => reading);
  const emergency = readings.find((reading) => reading.kind === 'refused' && reading.code === 'emergency');
  if (emergency !== undefined) return emergency;

  const longest = [...read].sort((a, b) => digitsIn(b.text).length - digitsIn(a.text).length)[0];
  const digits = longest === undefined ? 0 : digitsIn(longest.text).length;
  const isPartOfWord = read.some((run) => run.glued);
  if (longest === undefined || (!hasWords && (isPartOfWord || (read.length > 1 && digits < LIKE_A_NUMBER)))) {
    return refuse('not_a_number');
  }
  if (isPartOfWord || (hasWords && digits < FEWEST_DIGITS)) return refuse('letters');
  return longest.reading.kind === 'refused' ? longest.reading : refuse('too_short');
}

/** What to say of a text without a single digit. */
export function noDigits(text: string, hasWords: boolean): NumberReading {
  if (hasWords) return refuse(/\p{L}/u.test(text) ? 'letters' : 'not_a_number');
  if (/[*#]/.test(text)) return refuse('mmi_or_feature_code');
  if (!/^[+(]+$/.test(text) || text.includes('++')) return refuse('not_a_number');
  return { kind: 'incomplete', region: null, what: 'Not a whole number yet.', advice: 'Type the digits.' };
}
