import type { NumbersRead, SkippedLine } from '../calls/guard/ports';
import type { E164, Region } from '../domain/number';
import { readNumber } from '../domain/number';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { assertNever, fail, ok } from '../domain/result';
import type { Columns } from './columns';
import { columnsOf } from './columns';
import type { CsvRecord } from './csv/records-of';
import { recordsOf } from './csv/records-of';
import { plainCell } from '../domain/safe-cell';

/** More lines than these are refused: they would hold the record up while they are added. */
const MOST_LINES = 500_000;
/** Of what stands in a note or in a line that was skipped, in characters. */
const LONGEST_NOTE = 500;
const LONGEST_TEXT = 80;

/** Reads the numbers of a CSV file, each as the dialer would. Never throws. */
export async function readNumbers(path: string, region: Region): Promise<Result<NumbersRead, Problem>> {
  const numbers = new Map<E164, string>();
  const skipped: SkippedLine[] = [];
  let columns: Columns | null = null;
  let repeated = 0;
  try {
    for await (const record of recordsOf(path)) {
      if (record.line > MOST_LINES) return fail(problem('import_too_large'));
      if (record.cells.every((cell) => cell.trim() === '')) continue;
      if (columns === null) {
        columns = columnsOf(record.cells, region);
        if (columns === null) return fail(problem('import_without_numbers'));
        if (columns.headed) continue;
      }
      const read = readLine(record, columns, region);
      if (!read.ok) skipped.push(read.error);
      else if (numbers.has(read.value.number)) repeated += 1;
      else numbers.set(read.value.number, read.value.note);
    }
  } catch (error) {
    return fail(problem('import_unreadable', brokenLine(error)));
  }
  if (columns === null) return fail(problem('import_without_numbers'));
  return ok({ entries: { numbers: [...numbers.keys()], notes: [...numbers.values()] }, repeated, skipped });
}

function readLine(
  { line, cells }: CsvRecord,
  columns: Columns,
  region: Region,
): Result<{ readonly number: E164; readonly note: string }, SkippedLine> {
  const text = plainCell(cells[columns.number] ?? '').trim();
  const note = columns.note === null ? '' : plainCell(cells[columns.note] ?? '').trim();
  const reading = readNumber(text, region);
  const skip = (reason: string) => fail({ line, text: text.slice(0, LONGEST_TEXT), reason });
  switch (reading.kind) {
    case 'dialable':
      return ok({ number: reading.e164, note: note.slice(0, LONGEST_NOTE) });
    case 'empty':
      return skip('There is no number in this line.');
    case 'choice':
      return skip('There are several numbers in this line.');
    case 'incomplete':
    case 'refused':
      return skip(reading.what);
    default:
      return assertNever(reading);
  }
}

/** Where the file is no CSV: the line, as the parser tells it. Its message may quote what stands there, so it stays out. */
function brokenLine(error: unknown): { readonly what?: string } {
  const { lines, code } = Object(error) as Readonly<Record<string, unknown>>;
  if (typeof lines !== 'number' || typeof code !== 'string' || !code.startsWith('CSV_')) return {};
  const why = code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is not closed' : 'it is no list of values';
  return { what: `The file could not be read near line ${String(lines)}: ${why}. Nothing was added.` };
}
