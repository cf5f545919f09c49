import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { headOf } from './head-of';

export interface CsvRecord {
  /** Of its first line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record longer than this, in characters, is a quote that was never closed, or no text at all. */
const LONGEST_RECORD = 100_000;

/** The records of a CSV file, streamed. Rejects where the file cannot be read or is no such text. */
export async function* recordsOf(path: string): AsyncGenerator<CsvRecord> {
  const { encoding, delimiter } = await headOf(path);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  const read = pipeline(Readable.from(textsOf(path, encoding)), parser);
  // A failure ends the parser, and so the loop below; this keeps it from being nobody's.
  read.catch(() => undefined);
  let ended = 0;
  for await (const next of parser) {
    const { record, info } = next as { readonly record: readonly string[]; readonly info: { readonly lines: number } };
    // The library tells the line that a record ends on.
    yield { line: ended + 1, cells: record };
    ended = info.lines;
  }
  await read;
}

async function* textsOf(path: string, encoding: string): AsyncGenerator<string> {
  // What is no UTF-8 is most likely an accent in a note of an old code page; digits are the same in all of them.
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
