import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the record lies. SQLite keeps the log and its index beside the database. */
export interface RecordPaths {
  readonly folder: string;
  readonly database: string;
  readonly log: string;
  readonly index: string;
  /** How the last tidy close left the database (file/left-as.ts). */
  readonly leftAs: string;
}

export function recordPaths(folder: string, fileName: string): RecordPaths {
  const database = join(folder, fileName);
  return { folder, database, log: `${database}-wal`, index: `${database}-shm`, leftAs: `${database}.left-as` };
}

/** Size in bytes; null when there is nothing. A directory or a file that may not be looked at throws. */
export function fileSize(path: string): number | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
  return stats.size;
}
