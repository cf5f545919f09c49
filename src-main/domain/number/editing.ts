import { formatAsTyped, isFormattable } from './as-typed';
import { foldCharacters } from './characters';
import type { Region } from './region';

/** The text of a field and the caret in it, counted in UTF-16 units as the DOM does. */
export interface Field {
  readonly text: string;
  readonly caret: number;
}

/** The text of a field and what is selected in it; `start` equals `end` for a bare caret. */
export interface Selection {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SIGNIFICANT = /[\d+]/;

const countSignificant = (text: string): number => text.replace(/[^\d+]/g, '').length;

function indexAfter(text: string, count: number): number {
  let left = count;
  if (left === 0) return 0;
  for (let index = 0; index < text.length; index += 1) {
    if (SIGNIFICANT.test(text.charAt(index))) left -= 1;
    if (left === 0) return index + 1;
  }
  return text.length;
}

/** Formats a field and keeps the caret after the same digits. At the end of the digits it goes to the very end. */
export function reformat({ text, caret }: Field, region: Region | null): Field {
  const formatted = formatAsTyped(text, region);
  if (formatted === text) return { text, caret: Math.min(Math.max(caret, 0), text.length) };
  const before = countSignificant(text.slice(0, caret));
  const isAtEnd = before === countSignificant(text);
  return { text: formatted, caret: isAtEnd ? formatted.length : indexAfter(formatted, before) };
}

/** Types or pastes into a field. Digits of other scripts come in as 0 to 9, invisible characters not at all. */
export function insertAt({ text, start, end }: Selection, insert: string, region: Region | null): Field {
  const folded = foldCharacters(insert);
  const clean = (folded.ok ? folded.value : insert).replace(/[\n\t]+/g, ' ');
  return reformat({ text: text.slice(0, start) + clean + text.slice(end), caret: start + clean.length }, region);
}

/** Backspace: the selection, else the digit before the caret, passing over what formatting put there. */
export function deleteBack({ text, start, end }: Selection, region: Region | null): Field {
  if (start !== end) return reformat({ text: text.slice(0, start) + text.slice(end), caret: start }, region);
  let from = start - 1;
  if (isFormattable(text)) while (from >= 0 && !SIGNIFICANT.test(text.charAt(from))) from -= 1;
  if (from < 0) return reformat({ text, caret: start }, region);
  if (isPair(text, from - 1))
    return reformat({ text: text.slice(0, from - 1) + text.slice(start), caret: from - 1 }, region);
  return reformat({ text: text.slice(0, from) + text.slice(from + 1), caret: from }, region);
}

/** The Delete key: the selection, else the digit after the caret, passing over what formatting put there. */
export function deleteForward({ text, start, end }: Selection, region: Region | null): Field {
  if (start !== end) return reformat({ text: text.slice(0, start) + text.slice(end), caret: start }, region);
  let from = start;
  if (isFormattable(text)) while (from < text.length && !SIGNIFICANT.test(text.charAt(from))) from += 1;
  if (from >= text.length) return reformat({ text, caret: start }, region);
  const after = from + (isPair(text, from) ? 2 : 1);
  return reformat({ text: text.slice(0, from) + text.slice(after), caret: start }, region);
}

// A character outside the basic plane takes two units and must go as one.
const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
