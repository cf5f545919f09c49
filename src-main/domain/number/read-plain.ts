import { unique, withNote } from './dialable';
import { joinRuns } from './join-runs';
import { noDigits, noneFound } from './none-found';
import type { NumberReading, Refused } from './reading';
import { isNumber, optionsOf, readRun, type ReadRun } from './read-run';
import { refuse } from './refusal';
import type { Region } from './region';
import { digitsIn, findRuns } from './runs';
import { trailingAfter } from './trailing';
import { readVanity } from './vanity';

const NUMBER_ONLY = /^[+\d\s().\-~[\]/]*$/;
const WORDS = /[^\d\s+().\-~[\]/,;:|&*#"'<>!?%=]/;
const DATE = /(?<!\d)(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d([./])[0-3]?\d\1(?:19|20)\d\d)(?!\d)/g;
const ADDRESS = /\S+:\/\/\S+|\S+@\S+/g;

// Fewer digits among words are house numbers, years and the like; as many may be a second number that is mistyped.
const LIKE_A_NUMBER = 7;

// A list of more is no paste into a dialer, and reading it would hold up the typing.
const MOST_RUNS = 40;

/** Reads folded text that is no link: one number, several, or none. `complete` as in readOne. */
export function readPlain(typed: string, region: Region | null, complete: boolean): NumberReading {
  const stripped = typed.replace(/^["'<\s]+|["'>\s.,;:!?]+$/g, '');
  const hasWords = WORDS.test(stripped);
  const text = hasWords ? blank(blank(stripped, ADDRESS), DATE) : stripped;
  const isNumberOnly = NUMBER_ONLY.test(text);
  const runs = findRuns(text);
  if (runs.length === 0) return noDigits(text, hasWords);
  if (runs.length > MOST_RUNS) return refuse('input_too_long');
  if (!hasWords && /^[*#]/.test(text)) return refuse('mmi_or_feature_code');

  const context = { text, region, complete: complete || !isNumberOnly };
  const alone = runs.map((run) => readRun(run, context));
  const read = joinRuns(alone, context);
  const trailing = refuseTrailing(text, read);
  if (trailing !== null) return trailing;
  if (!hasWords && /[*#]/.test(text)) return refuse('mmi_or_feature_code');

  const vanity = hasWords ? readVanity(text, region) : null;
  const spelled = vanity?.kind === 'dialable' ? [vanity] : [];
  const found = unique([...read.flatMap(optionsOf), ...spelled]);
  const [first] = found;
  if (first === undefined) return vanity ?? noneFound(read, isNumberOnly, hasWords);
  if (first === vanity) return first;
  if (found.length > 1 || read.some((run) => isDoubtful(run, hasWords))) return { kind: 'choice', options: found };
  return hasWords ? withNote(first, 'text') : first;
}

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (match) => '|'.repeat(match.length));

// Without words every run must be a number; among words only what is long enough to be one raises doubt.
const isDoubtful = (run: ReadRun, hasWords: boolean): boolean =>
  run.reading.kind === 'choice' || (!isNumber(run) && (!hasWords || digitsIn(run.text).length >= LIKE_A_NUMBER));

function refuseTrailing(text: string, runs: readonly ReadRun[]): Refused | null {
  for (const [index, run] of runs.entries()) {
    const { reading } = run;
    // Glued runs count here: in "2125550142x5" it is the x that glues.
    if (reading.kind !== 'dialable' && reading.kind !== 'choice') continue;
    const next = runs[index + 1] ?? null;
    const code = trailingAfter({
      gap: text.slice(run.end, next?.start),
      next: next?.text ?? null,
      nextIsNumber: next !== null && isNumber(next),
    });
    if (code !== null) return refuse(code, { instead: reading.kind === 'dialable' ? reading : null });
  }
  return null;
}
