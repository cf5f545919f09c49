import { closeSync, mkdirSync, openSync } from 'node:fs';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok, type Result } from '../../domain/result';
import { connect, type Database } from '../driver';
import { makeDurable, proveWritable, settle } from '../durable';
import { migrate } from '../migrations/migrate';
import { storageProblem } from '../storage-problem';
import type { Format } from './format';
import { inspect } from './inspect';
import { forgetLeftAs, noteDoubt, noteLeftAs } from './left-as';
import { recordPaths, type RecordPaths } from './paths';
import { copyLogAside, setAside } from './set-aside';

/** What opening found. */
export interface OpenReport {
  /** `all`: the whole record was set aside and a new one begun. `latest`: only the last changes cannot be read. */
  readonly damaged: { readonly setAsideAs: string; readonly lost: 'all' | 'latest' } | null;
  /** True when there was no record before. */
  readonly begun: boolean;
  /** The format the file had, when it was brought to a newer one. */
  readonly upgradedFrom: number | null;
}

export interface OpenRecord {
  readonly database: Database;
  readonly report: OpenReport;
  /** Leaves one tidy file. `tidy: false` after damage was met, so that the next open looks at every page. */
  close(tidy: boolean): void;
}

/** Opens a file of ours in a folder, which is made when it is missing. Damage is set aside, never overwritten. */
export function openRecord(folder: string, format: Format, now: Date): Result<OpenRecord, Problem> {
  const { migrations } = format;
  const paths = recordPaths(folder, format.fileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const finding = inspect(paths, format);
    if (finding === 'newer') return fail(problem('storage_newer'));
    const setAsideAs =
      finding === 'damaged' ? setAside(paths, now) : finding === 'log_damaged' ? copyLogAside(paths, now) : null;
    forgetLeftAs(paths);
    const { database, from } = openDatabase(paths, format);
    const damaged =
      setAsideAs === null ? null : { setAsideAs, lost: from === 0 ? ('all' as const) : ('latest' as const) };
    const begun = finding === 'nothing';
    const upgradedFrom = from > 0 && from < migrations.length ? from : null;
    return ok({
      database,
      report: { damaged, begun, upgradedFrom },
      close: (tidy) => closeRecord(paths, database, tidy),
    });
  } catch (error) {
    return fail(storageProblem(error));
  }
}

function openDatabase(
  paths: RecordPaths,
  { migrations }: Format,
): { readonly database: Database; readonly from: number } {
  // Made here, because whom a person calls is nobody else's business on a shared computer (log and index take the mode
  // from it), and because SQLite does not tell why it could not.
  closeSync(openSync(paths.database, 'a', 0o600));
  const database = connect(paths.database, { readOnly: false });
  try {
    makeDurable(database);
    const from = migrate(database, migrations);
    proveWritable(database);
    return { database, from };
  } catch (error) {
    database.close();
    throw error;
  }
}

function closeRecord(paths: RecordPaths, database: Database, tidy: boolean): void {
  try {
    if (tidy) settle(database);
  } finally {
    database.close();
  }
  if (tidy) noteLeftAs(paths);
  else noteDoubt(paths);
}
