import { isNumber, readRun, type ReadRun, type RunContext } from './read-run';
import { digitsIn } from './runs';

// "+33/1/23/45/67/89" has as many.
const MOST_PARTS = 6;

// More digits than a number with its international prefix can have.
const MOST_DIGITS = 20;

/**
 * Puts together what is one number: "030/123456", or a number broken by a line end. Only while the first part is no
 * number by itself, since "030 123456/57" means two, and not when the next part starts afresh, as in a numbered list.
 */
export function joinRuns(runs: readonly ReadRun[], context: RunContext): readonly ReadRun[] {
  const result: ReadRun[] = [];
  for (let first = 0; first < runs.length; first += 1) {
    const start = runs[first];
    if (start === undefined) break;
    let whole = start;
    let last = first;
    let next = runs[last + 1];
    while (
      next !== undefined &&
      last - first + 1 < MOST_PARTS &&
      !isNumber(whole) &&
      belongsTogether(whole, next, context.text)
    ) {
      whole = readRun({ text: `${whole.text} ${next.text}`, start: whole.start, end: next.end }, context);
      last += 1;
      next = runs[last + 1];
    }
    const isAll = first === 0 && last === runs.length - 1;
    result.push(isNumber(whole) || isAll ? whole : start);
    if (isNumber(whole) || isAll) first = last;
  }
  return result;
}

function belongsTogether(whole: ReadRun, next: ReadRun, text: string): boolean {
  const gap = /^ *([/\n\t]) *$/.exec(text.slice(whole.end, next.start))?.[1];
  if (gap === undefined || next.text.includes('+')) return false;
  if (digitsIn(whole.text).length + digitsIn(next.text).length > MOST_DIGITS) return false;
  if (gap === '/') return !next.text.startsWith('0') || !isNumber(next);
  return whole.text.includes('+') || !isNumber(next);
}
