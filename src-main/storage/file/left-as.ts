import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { RecordPaths } from './paths';

// Checking a file of a million attempts at every start would cost seconds. A file that is byte for byte where and how a
// tidy close left it needs no second look, so a close notes size and time of change, and an open compares.

const mark = (path: string): string => {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}\n`;
};

/** Notes how a tidy close leaves the database. Not being able to only means that the next open looks closer. */
export function noteLeftAs(paths: RecordPaths): void {
  try {
    writeFileSync(paths.leftAs, mark(paths.database), { mode: 0o600 });
  } catch {
    forgetLeftAs(paths);
  }
}

const DOUBTED = 'damage was met\n';

/** Notes that damage was met: the next open looks at every page, of however large a file. */
export function noteDoubt(paths: RecordPaths): void {
  try {
    writeFileSync(paths.leftAs, DOUBTED, { mode: 0o600 });
  } catch {
    // What is damaged is met again.
    return;
  }
}

export function isDoubted(paths: RecordPaths): boolean {
  try {
    return readFileSync(paths.leftAs, 'latin1') === DOUBTED;
  } catch {
    return false;
  }
}

/** True when the database is as the last tidy close left it. */
export function isAsLeft(paths: RecordPaths): boolean {
  try {
    return readFileSync(paths.leftAs, 'latin1') === mark(paths.database);
  } catch {
    return false;
  }
}

/** From here on only a tidy close makes the file trusted again. */
export function forgetLeftAs(paths: RecordPaths): void {
  try {
    rmSync(paths.leftAs, { force: true });
  } catch {
    // In a folder that cannot be written to nothing else can change either, and opening reports that.
    return;
  }
}
