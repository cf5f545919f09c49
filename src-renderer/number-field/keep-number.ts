import type { Field, Region } from '../../src-main/domain/number';
import { readNumber, reformat } from '../../src-main/domain/number';

/**
 * The field once another region is the default. The same digits could then be another person's number, so one that was
 * complete is first written with its country code; what is not complete is formatted anew.
 */
export function keepNumber({ text, caret }: Field, before: Region | null, after: Region | null): Field {
  const was = readNumber(text, before);
  const is = readNumber(text, after);
  if (was.kind !== 'dialable' || (is.kind === 'dialable' && is.e164 === was.e164)) {
    return reformat({ text, caret }, after);
  }
  return reformat({ text: was.international, caret: was.international.length }, after);
}
