import type { Database } from '../driver';
import { connect } from '../driver';
import { failureOf } from '../failure';
import type { Format } from './format';
import { isAsLeft, isDoubted } from './left-as';
import { logIsDamaged } from './log-check';
import { APPLICATION_ID, readHeader } from './header';
import { fileSize, type RecordPaths } from './paths';

/** What lies at the record's place. `log_damaged`: whole, but the latest changes can no longer be read. */
export type Finding = 'nothing' | 'sound' | 'newer' | 'damaged' | 'log_damaged';

/** Up to this many bytes a full check costs a few ms, so it is made at every start. */
const ALWAYS_CHECK_BYTES = 4 * 1024 * 1024;

/**
 * Looks at what is there without changing a byte of it. A file from a newer version is told apart before anything else.
 * Every page is checked, except in a big file that is as the last tidy close left it, or that its format leaves unchecked. Throws what is not about the
 * file's content (permissions, another process that holds it).
 */
export function inspect(paths: RecordPaths, format: Format): Finding {
  const version = format.migrations.length;
  const size = fileSize(paths.database);
  const logged = fileSize(paths.log) ?? 0;
  if (size === null) return logged > 0 ? 'damaged' : 'nothing';
  // SQLite takes an empty file for a new one and deletes the log beside it. It is new only if nothing speaks against it.
  if (size === 0) return logged > 0 || fileSize(paths.leftAs) !== null ? 'damaged' : 'nothing';
  const header = readHeader(paths.database);
  if (header === null) return 'damaged';
  if (header.userVersion > version && header.applicationId === APPLICATION_ID) return 'newer';
  try {
    const isLeft = logged === 0 && isAsLeft(paths);
    const thorough = size <= ALWAYS_CHECK_BYTES || (!isLeft && (size <= format.checkedUpTo || isDoubted(paths)));
    const finding = look(paths, format, thorough);
    return finding === 'sound' && logged > 0 && logIsDamaged(paths.log) ? 'log_damaged' : finding;
  } catch (error) {
    if (failureOf(error) === 'storage_damaged') return 'damaged';
    throw error;
  }
}

/** A read-only connection: even its close leaves database and log as they are. */
function look(paths: RecordPaths, { migrations: { length: version }, tables }: Format, thorough: boolean): Finding {
  const database = connect(paths.database, { readOnly: true });
  try {
    const found = Number(database.get('PRAGMA user_version')?.['user_version']);
    const owner = Number(database.get('PRAGMA application_id')?.['application_id']);
    // Begun but not filled yet: the program ended between making the file and its first migration.
    if (found === 0 && owner === 0 && database.get('SELECT 1 FROM sqlite_schema') === undefined) return 'sound';
    if (owner !== APPLICATION_ID || found < 1) return 'damaged';
    if (found > version) return 'newer';
    if (found === version && !hasTables(database, tables)) return 'damaged';
    return !thorough || pagesAreSound(database) ? 'sound' : 'damaged';
  } finally {
    database.close();
  }
}

function hasTables(database: Database, tables: readonly string[]): boolean {
  const names = new Set(database.all(`SELECT name FROM sqlite_schema WHERE type = 'table'`).map((row) => row['name']));
  return tables.every((table) => names.has(table));
}

/** `quick_check` reads every page; at the first fault it stops. */
const pagesAreSound = (database: Database): boolean => database.get('PRAGMA quick_check(1)')?.['quick_check'] === 'ok';
