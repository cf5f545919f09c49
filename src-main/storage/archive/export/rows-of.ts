import type { ExportedCall } from '../../../domain/history/export/columns';
import type { ExportWish } from '../../../history/export/ports';
import type { Database, Row } from '../../driver';
import type { Note } from '../../rows/read-rows';
import { ArchiveAccounts } from '../accounts';
import { Calls } from '../calls';
import { orderBy, selected, withCalls } from '../selection/selected';
import { Turns } from '../turns';

/** Calls read and written at a time. */
const AT_ONCE = 500;

/**
 * The calls of a wish in its order, some at a time, as they are while one transaction lasts: what comes or goes meanwhile
 * neither doubles nor shifts any. Only the numbers of the rows go through SQLite's sorting, which spills to disk.
 */
export function* rowsOf(
  database: Database,
  { account, selection, order, withWords }: ExportWish,
  note: Note,
): Generator<readonly ExportedCall[]> {
  const calls = new Calls(database, note, () => undefined);
  const turns = new Turns(database, note);
  database.exec('BEGIN');
  try {
    const key = new ArchiveAccounts(database, note).known(account);
    if (key === null) return;
    const search = withCalls(selected(key, selection));
    const { from, row, where, values } = search;
    const sql = `SELECT ${row} AS row FROM ${from} WHERE ${where} ORDER BY ${orderBy(search, order)}`;
    for (const rows of groups(database.each(sql, ...values))) {
      const found = calls.byKeys(rows);
      yield rows.flatMap((one) => {
        const entry = found.get(one);
        return entry ? [{ entry, turns: withWords ? turns.of(one) : [] }] : [];
      });
    }
  } finally {
    database.exec('COMMIT');
  }
}

function* groups(rows: Iterable<Row>): Generator<readonly number[]> {
  let group: number[] = [];
  for (const row of rows) {
    group.push(Number(row['row']));
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
