import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

// SQLite takes a write-ahead log up to the first frame that does not add up and drops the rest without a word. That is
// right for a write that a power cut tore, and wrong for a damaged log. The two can be told apart: a commit is flushed
// before the next one begins, so a commit that more frames follow was once safe. Layout:
// https://www.sqlite.org/fileformat.html, section 4.

const HEADER = 32;
const FRAME_HEADER = 24;

/** True when commits that were once safe on disk can no longer be read from this log. Throws file errors. */
export function logIsDamaged(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    return scan(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

function scan(file: number, size: number): boolean {
  const header = read(file, 0, HEADER);
  if (size < HEADER + FRAME_HEADER + 512) return false;
  const magic = header.readUInt32BE(0);
  const bigEndian = (magic & 1) === 1;
  const pageSize = header.readUInt32BE(8);
  const start = sum(header.subarray(0, 24), [0, 0], bigEndian);
  if (magic >>> 1 !== 0x377f0682 >>> 1 || !same(start, header, 24) || pageSize < 512 || pageSize > 65_536) return true;

  const salts = header.subarray(16, 24);
  let running = start;
  let sound = true;
  let unreadCommit = false;
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= size; at += FRAME_HEADER + pageSize) {
    const frame = read(file, at, FRAME_HEADER + pageSize);
    // Frames of an earlier round of the log have other salts and do not count.
    if (!frame.subarray(8, 16).equals(salts)) {
      sound = false;
      continue;
    }
    if (unreadCommit) return true;
    if (sound) {
      running = sum(frame.subarray(FRAME_HEADER), sum(frame.subarray(0, 8), running, bigEndian), bigEndian);
      sound = same(running, frame, 16);
    }
    if (!sound) unreadCommit = frame.readUInt32BE(4) !== 0;
  }
  return false;
}

type Sum = readonly [number, number];

function sum(bytes: Buffer, from: Sum, bigEndian: boolean): Sum {
  let [a, b] = from;
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

const same = ([a, b]: Sum, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, at);
  return bytes;
}
