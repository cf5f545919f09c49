import { constants, copyFileSync, existsSync, renameSync } from 'node:fs';
import type { RecordPaths } from './paths';

/** A name beside `path` that nothing has yet, not even with a log. Colons are no part of Windows file names. */
export function freeName(path: string, now: Date): string {
  const base = `${path}.damaged-${now.toISOString().replaceAll(':', '-')}`;
  const taken = (name: string) => ['', '-wal', '-shm'].some((suffix) => existsSync(name + suffix));
  let name = base;
  for (let nth = 2; taken(name); nth += 1) name = `${base}-${nth}`;
  return name;
}

/**
 * Moves the database, its log and the log's index out of the way, unchanged. The database goes last: a log that lost
 * its database would be deleted by SQLite. Answers the new path of the database. Throws file errors.
 */
export function setAside(paths: RecordPaths, now: Date): string {
  const name = freeName(paths.database, now);
  if (existsSync(paths.log)) renameSync(paths.log, `${name}-wal`);
  if (existsSync(paths.index)) renameSync(paths.index, `${name}-shm`);
  if (existsSync(paths.database)) renameSync(paths.database, name);
  return name;
}

/** Keeps a copy of a log whose later part SQLite is about to drop. Answers its path. Throws file errors. */
export function copyLogAside(paths: RecordPaths, now: Date): string {
  const name = freeName(paths.log, now);
  copyFileSync(paths.log, name, constants.COPYFILE_EXCL);
  return name;
}
