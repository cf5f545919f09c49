import type { Database } from '../driver';
import { APPLICATION_ID } from '../file/header';
import type { Migration } from './migration';

/**
 * Brings a file to the newest format, all steps in one transaction: a crash half-way leaves the old format whole.
 * Answers the version it came from. Throws what SQLite throws.
 */
export function migrate(database: Database, steps: readonly Migration[]): number {
  const from = Number(database.get('PRAGMA user_version')?.['user_version']);
  if (from >= steps.length) return from;
  database.transaction(() => {
    for (const step of steps.slice(from)) database.exec(step.sql);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
  return from;
}
