import { open } from 'node:fs/promises';
import { delimiterOf } from './delimiter-of';

/** How a file is to be read. */
export interface CsvHead {
  /** A label that TextDecoder knows. */
  readonly encoding: string;
  readonly delimiter: string;
}

/** The first line is within these, in bytes. */
const HEAD = 64 * 1_024;

/** Looks at the beginning of a file. Rejects when it cannot be read. */
export async function headOf(path: string): Promise<CsvHead> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(head);
    return { encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(head)) };
  } finally {
    await file.close();
  }
}

/** By the byte order mark: UTF-16 is what spreadsheets call "Unicode text". Anything else is read as UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
