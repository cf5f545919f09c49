import { closeSync, openSync, readSync } from 'node:fs';

/** "TDia" in the header's application_id field marks the file as ours (https://www.sqlite.org/fileformat.html, 1.2). */
export const APPLICATION_ID = 0x54446961;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

export interface Header {
  readonly userVersion: number;
  readonly applicationId: number;
}

/** Reads the header without SQLite, so that nothing is touched. Null when it is no database. Throws file errors. */
export function readHeader(path: string): Header | null {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null;
  } finally {
    closeSync(file);
  }
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  return { userVersion: bytes.readInt32BE(60), applicationId: bytes.readInt32BE(68) };
}
