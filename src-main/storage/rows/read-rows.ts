import * as v from 'valibot';
import type { Row } from '../driver';

/** Where the storage tells what it had to pass over. Never holds a whole phone number. */
export type Note = (text: string) => void;

/** Reads one row; one that a hand or a fault has put out of shape is noted and passed over. */
export function readRow<S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
  row: Row,
  what: string,
  note: Note,
): v.InferOutput<S> | null {
  const read = v.safeParse(schema, row);
  if (read.success) return read.output;
  const places = read.issues.map((issue) => v.getDotPath(issue) ?? issue.message);
  note(`storage: ${what} cannot be read: ${[...new Set(places)].join(', ')}`);
  return null;
}

/** Reads what can be read. */
export const readRows = <S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
  rows: readonly Row[],
  what: (row: Row) => string,
  note: Note,
): readonly v.InferOutput<S>[] =>
  rows.flatMap((row) => {
    const value = readRow(schema, row, what(row), note);
    return value === null ? [] : [value];
  });
