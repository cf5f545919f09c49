import type { NumberReading, Region } from '../domain/number';
import { readNumber } from '../domain/number';

/** Where a file has what. */
export interface Columns {
  readonly number: number;
  /** Null without such a column. */
  readonly note: number | null;
  /** Whether the first line says what the columns are, and is no entry itself. */
  readonly headed: boolean;
}

const NUMBER_NAMES: ReadonlySet<string> = new Set([
  'phone',
  'number',
  'to',
  'phone number',
  'phonenumber',
  'to number',
  'telephone',
  'tel',
  'mobile',
]);
const NOTE_NAMES: ReadonlySet<string> = new Set(['note', 'notes', 'reason', 'comment']);

const nameOf = (cell: string): string => cell.trim().toLowerCase().replace(/[_-]/g, ' ');

/** Numbers that a cell may hold. */
export const isNumber = (reading: NumberReading): boolean => reading.kind === 'dialable' || reading.kind === 'choice';

/**
 * Tells the columns by the names in the first record; a file without names has its numbers in the first column whose
 * first cell reads as one. Null where neither is so.
 */
export function columnsOf(first: readonly string[], region: Region): Columns | null {
  const names = first.map(nameOf);
  const named = names.findIndex((name) => NUMBER_NAMES.has(name));
  if (named >= 0) {
    const note = names.findIndex((name) => NOTE_NAMES.has(name));
    return { number: named, note: note < 0 ? null : note, headed: true };
  }
  const number = first.findIndex((cell) => isNumber(readNumber(cell, region)));
  return number < 0 ? null : { number, note: null, headed: false };
}
