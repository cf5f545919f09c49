import { stringify } from 'csv-stringify/sync';
import type { ExportedCall } from '../../../domain/history/export/columns';
import { cellsOf, headCells } from '../../../domain/history/export/csv-cells';
import type { ExportFormat } from '../../../domain/history/export/format';
import { jsonLine } from '../../../domain/history/export/json-object';
import { assertNever } from '../../../domain/result';

/** A piece of the file, and how many calls are in it. */
export interface TextPiece {
  readonly text: string;
  readonly rows: number;
}

/** Without it some spreadsheets take UTF-8 for a code page. Only CSV gets it: JSON readers refuse it (RFC 8259, 8.1). */
const BOM = '\uFEFF';

/** The text of a file, piece by piece. */
export function textsOf(
  pages: Iterable<readonly ExportedCall[]>,
  format: ExportFormat,
  withWords: boolean,
): Generator<TextPiece> {
  switch (format) {
    case 'csv':
      return csvTexts(pages, withWords);
    case 'json':
      return jsonTexts(pages, withWords);
    case 'jsonl':
      return lineTexts(pages, withWords);
    default:
      return assertNever(format);
  }
}

const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => [...cells]),
    // A line break of another kind than the file's would otherwise stand unquoted, and end the line for every reader.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

function* csvTexts(pages: Iterable<readonly ExportedCall[]>, withWords: boolean): Generator<TextPiece> {
  yield { text: BOM + csv([headCells(withWords)]), rows: 0 };
  for (const page of pages) yield { text: csv(page.map((call) => cellsOf(call, withWords))), rows: page.length };
}

function* jsonTexts(pages: Iterable<readonly ExportedCall[]>, withWords: boolean): Generator<TextPiece> {
  yield { text: '[', rows: 0 };
  let before = '\n';
  for (const page of pages) {
    if (page.length === 0) continue;
    yield { text: before + page.map((call) => jsonLine(call, withWords)).join(',\n'), rows: page.length };
    before = ',\n';
  }
  yield { text: '\n]\n', rows: 0 };
}

function* lineTexts(pages: Iterable<readonly ExportedCall[]>, withWords: boolean): Generator<TextPiece> {
  for (const page of pages) {
    yield { text: page.map((call) => `${jsonLine(call, withWords)}\n`).join(''), rows: page.length };
  }
}
