import { unique, withNote } from './dialable';
import type { Dialable, NumberReading, Refused } from './reading';
import { readOne, type OneReading } from './read-one';
import { refuse } from './refusal';
import type { Region } from './region';
import { digitsIn, findRuns, isGlued, type Run } from './runs';
import { trailingAfter } from './trailing';
import { readVanity } from './vanity';

const NUMBER_ONLY = /^[+\d\s().\-~[\]/]*$/;
const WORDS = /[^\d\s+().\-~[\]/,;:|&*#"'<>!?%=]/;
const DATE = /(?<!\d)(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d([./])[0-3]?\d\1(?:19|20)\d\d)(?!\d)/g;
const ADDRESS = /\S+:\/\/\S+|\S+@\S+/g;
// Fewer digits among words are house numbers, years and the like; as many may be a second number that is mistyped.
const LIKE_A_NUMBER = 7;

interface ReadRun extends Run {
  readonly reading: OneReading;
  readonly glued: boolean;
}

/** Reads folded text that is no link: one number, several, or none. `complete` as in readOne. */
export function readPlain(typed: string, region: Region | null, complete: boolean): NumberReading {
  const stripped = typed.replace(/^["'<\s]+|["'>\s.,;:!?]+$/g, '');
  const hasWords = WORDS.test(stripped);
  const text = hasWords ? blank(blank(stripped, ADDRESS), DATE) : stripped;
  const isNumberOnly = NUMBER_ONLY.test(text);
  const runs = findRuns(text);
  if (runs.length === 0) return withoutDigits(text, hasWords);
  if (!hasWords && /^[*#]/.test(text)) return refuse('mmi_or_feature_code');

  const finished = complete || !isNumberOnly;
  const read = joined(
    text,
    runs.map((run) => readRun(text, run, region, finished)),
    region,
    finished,
  );
  const trailing = refuseTrailing(text, read);
  if (trailing !== null) return trailing;
  if (!hasWords && /[*#]/.test(text)) return refuse('mmi_or_feature_code');

  const vanity = hasWords ? readVanity(text, region) : null;
  const spelled = vanity?.kind === 'dialable' ? [vanity] : [];
  const found = unique([...read.flatMap(optionsOf), ...spelled]);
  const [first] = found;
  if (first === undefined) return vanity ?? refusalFor(read, isNumberOnly, hasWords);
  const isAlone = found.length === 1 && !read.some((run) => isSuspicious(run, hasWords)) && !isTwofold(read);
  if (!isAlone && vanity !== first) return { kind: 'choice', options: found };
  return hasWords && vanity !== first ? withNote(first, 'text') : first;
}

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (match) => '|'.repeat(match.length));

const optionsOf = ({ reading, glued }: ReadRun): readonly Dialable[] => {
  if (glued) return [];
  return reading.kind === 'dialable' ? [reading] : reading.kind === 'choice' ? reading.options : [];
};

const isNumber = (run: ReadRun): boolean => optionsOf(run).length > 0;

const isTwofold = (read: readonly ReadRun[]): boolean => read.some(({ reading }) => reading.kind === 'choice');

// Without words every run must be a number; among words only what is long enough to be one raises doubt.
const isSuspicious = (run: ReadRun, hasWords: boolean): boolean =>
  !isNumber(run) && (!hasWords || digitsIn(run.text).length >= LIKE_A_NUMBER);

const readRun = (text: string, run: Run, region: Region | null, finished: boolean): ReadRun => ({
  ...run,
  reading: readOne(run.text, region, finished),
  glued: isGlued(text, run),
});

// "030/123456" or a number broken by a line end is one number, as long as its first part is none by itself:
// "030 123456/57" means two.
function joined(text: string, runs: readonly ReadRun[], region: Region | null, finished: boolean): readonly ReadRun[] {
  const result: ReadRun[] = [];
  for (let first = 0; first < runs.length; first += 1) {
    const start = runs[first];
    if (start === undefined) break;
    let whole = start;
    let last = first;
    while (!isNumber(whole)) {
      const next = runs[last + 1];
      if (next === undefined || next.text.includes('+') || !/^[ ]*[/\n\t][ ]*$/.test(text.slice(whole.end, next.start)))
        break;
      const run = { text: `${whole.text} ${next.text}`, start: whole.start, end: next.end };
      whole = { ...run, reading: readOne(run.text, region, finished), glued: isGlued(text, run) };
      last += 1;
    }
    const isWhole = isNumber(whole) || (last === runs.length - 1 && first === 0);
    result.push(isWhole ? whole : start);
    if (isWhole) first = last;
  }
  return result;
}

function refuseTrailing(text: string, runs: readonly ReadRun[]): Refused | null {
  for (const [index, run] of runs.entries()) {
    if (run.reading.kind !== 'dialable') continue;
    const next = runs[index + 1] ?? null;
    const code = trailingAfter({
      gap: text.slice(run.end, next?.start),
      next: next?.text ?? null,
      nextIsNumber: next !== null && isNumber(next),
    });
    if (code !== null) return refuse(code, { instead: run.reading });
  }
  return null;
}

function refusalFor(read: readonly ReadRun[], isNumberOnly: boolean, hasWords: boolean): NumberReading {
  const [only] = read;
  if (read.length === 1 && only !== undefined && isNumberOnly && !only.glued) return only.reading;
  const readings = read.map(({ reading }) => reading);
  const emergency = readings.find((reading) => reading.kind === 'refused' && reading.code === 'emergency');
  if (emergency !== undefined) return emergency;
  const longest = [...read].sort((a, b) => digitsIn(b.text).length - digitsIn(a.text).length)[0];
  if (longest === undefined) return refuse('not_a_number');
  if (longest.glued || (hasWords && digitsIn(longest.text).length < 3))
    return refuse(hasWords ? 'letters' : 'not_a_number');
  if (read.length > 1 && !hasWords && digitsIn(longest.text).length < LIKE_A_NUMBER) return refuse('not_a_number');
  return longest.reading.kind === 'refused' ? longest.reading : refuse('too_short');
}

function withoutDigits(text: string, hasWords: boolean): NumberReading {
  if (hasWords) return refuse(/\p{L}/u.test(text) ? 'letters' : 'not_a_number');
  if (/[*#]/.test(text)) return refuse('mmi_or_feature_code');
  if (!/^[+(]+$/.test(text) || text.includes('++')) return refuse('not_a_number');
  return { kind: 'incomplete', region: null, what: 'Not a whole number yet.', advice: 'Type the digits.' };
}
