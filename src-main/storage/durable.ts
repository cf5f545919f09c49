import type { Database } from './driver';

/** Pages of 4 kB in the log, from which on a commit moves them itself. Usually they are moved before (log-mover.ts). */
const LONGEST_LOG = 4000;

/**
 * Makes the connection keep its promise: what is committed is on the disk (https://www.sqlite.org/wal.html, "Performance
 * Considerations": with synchronous=FULL the log is flushed at every commit). Throws when SQLite does not comply.
 */
export function makeDurable(database: Database): void {
  const mode = database.get('PRAGMA journal_mode = WAL')?.['journal_mode'];
  if (mode !== 'wal') throw new Error(`journal_mode is ${String(mode)}, not wal`);
  database.exec('PRAGMA synchronous = FULL');
  const synchronous = database.get('PRAGMA synchronous')?.['synchronous'];
  if (synchronous !== 2) throw new Error(`synchronous is ${String(synchronous)}, not 2`);
  // On macOS a plain fsync leaves the data in the drive's own cache.
  database.exec('PRAGMA fullfsync = ON');
  database.exec(`PRAGMA wal_autocheckpoint = ${String(LONGEST_LOG)}`);
}

/** Proves that the file can be written, without writing: takes the write lock and gives it back. */
export function proveWritable(database: Database): void {
  database.transaction(() => undefined);
}

/** Leaves one tidy file behind: the log is moved into the database, the planner's figures are refreshed. */
export function settle(database: Database): void {
  database.exec('PRAGMA optimize');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
