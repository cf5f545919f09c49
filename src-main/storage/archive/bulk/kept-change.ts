import * as v from 'valibot';
import type { CallSelection } from '../../../domain/history/selection';
import type { AccountId } from '../../../domain/ids';
import { assertNever } from '../../../domain/result';
import type { ManyChange, ManyWork } from '../../../history/bulk/ports';
import type { Database } from '../../driver';
import { brand } from '../../rows/brand';
import { readRow, type Note } from '../../rows/read-rows';
import { selected } from '../selection/selected';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const changeSchema = v.pipe(
  v.object({
    name: v.string(),
    account_id: brand<AccountId>(),
    work: v.picklist(['tag', 'untag', 'transcripts']),
    tag: v.nullable(v.string()),
    phase: v.picklist(['going', 'undoing', 'done']),
    calls: count,
    done: count,
    changed: count,
    full: count,
  }),
  v.transform(({ account_id, work, tag, calls, ...rest }): ManyChange => ({
    ...rest,
    account: account_id,
    work: work === 'transcripts' ? { kind: work } : { kind: 'tag', tag: tag ?? '', isAdded: work === 'tag' },
    of: calls,
  })),
);

/** The newest change of many calls and the calls that are left of it. Within the caller's transaction. */
export class KeptChange {
  readonly #database: Database;
  readonly #note: Note;

  constructor(database: Database, note: Note) {
    this.#database = database;
    this.#note = note;
  }

  read(): ManyChange | null {
    const row = this.#database.get(
      `SELECT m.name, u.id AS account_id, m.work, m.tag, m.phase, m.calls, m.done, m.changed, m.full
       FROM many_change m JOIN accounts u ON u.key = m.account`,
    );
    return row ? readRow(changeSchema, row, 'a change of many calls', this.#note) : null;
  }

  /** Takes the place of the one before. */
  put(account: number, { name, work, phase, of, done, changed, full }: ManyChange): void {
    this.#database.run(
      `INSERT OR REPLACE INTO many_change (one, name, account, work, tag, phase, calls, done, changed, full)
       VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      name,
      account,
      nameOf(work),
      work.kind === 'tag' ? work.tag : null,
      phase,
      of,
      done,
      changed,
      full,
    );
  }

  /** Without conditions SQLite drops all at once, however many there are. */
  forget(): void {
    this.#database.exec('DELETE FROM many_change; DELETE FROM many_left; DELETE FROM tags_before');
  }

  forgetOf(account: number): void {
    if (this.#database.get('SELECT 1 FROM many_change WHERE account = ?', account) !== undefined) this.forget();
  }

  holdsAny(account: number, selection: CallSelection): boolean {
    const { from, where, values } = selected(account, selection);
    return this.#database.get(`SELECT 1 FROM ${from} WHERE ${where} LIMIT 1`, ...values) !== undefined;
  }

  /** The calls that a selection holds now are left to be changed; answers how many they are. */
  choose(account: number, selection: CallSelection): number {
    const { from, row, where, values } = selected(account, selection);
    return this.#database.run(`INSERT INTO many_left (row) SELECT ${row} FROM ${from} WHERE ${where}`, ...values);
  }

  /** Oldest first: the index keeps a transaction's words together only as long as each call is later than the one before. */
  left(limit: number): readonly number[] {
    const rows = this.#database.all('SELECT row FROM many_left ORDER BY row LIMIT ?', limit);
    return rows.map(({ row }) => Number(row));
  }

  /** Up to a row none is left. */
  did(newest: number): void {
    this.#database.run('DELETE FROM many_left WHERE row <= ?', newest);
  }

  /** What is left does not matter any more. */
  forgetLeft(): void {
    this.#database.exec('DELETE FROM many_left');
  }

  /** A call's row turned out to be that of another one: what was to be done with it is to be done with that. */
  move(from: number, to: number): void {
    for (const table of ['many_left', 'tags_before']) {
      this.#database.run(`UPDATE OR IGNORE ${table} SET row = ? WHERE row = ?`, to, from);
      this.#database.run(`DELETE FROM ${table} WHERE row = ?`, from);
    }
  }
}

function nameOf(work: ManyWork): 'tag' | 'untag' | 'transcripts' {
  switch (work.kind) {
    case 'tag':
      return work.isAdded ? 'tag' : 'untag';
    case 'transcripts':
      return 'transcripts';
    default:
      return assertNever(work);
  }
}
