import type { Database } from '../../driver';
import { readRow, type Note } from '../../rows/read-rows';
import { ENTRY_COLUMNS, entrySchema, FROM_CALLS } from '../rows/entry-row';
import type { ArchiveWriter } from '../writer';

/** So many calls are read and written in some 15 ms. */
const AT_ONCE = 500;

/** Brings the figures of an archive up that is older than they are, or whose figures were damaged; newest first. */
export class BuildUp {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;
  readonly #note: Note;
  #done = 0;
  /** Counted once: it takes longer than a step. */
  #all = 0;

  constructor(database: Database, writer: ArchiveWriter, note: Note) {
    this.#database = database;
    this.#writer = writer;
    this.#note = note;
  }

  /** Whether every call has its figures. */
  isDone(): boolean {
    return this.#writer.figures.mark() === 0;
  }

  /** Adds the next calls. */
  step(): void {
    if (this.#all === 0) this.#all = this.#count();
    this.#writer.transaction(() => {
      const mark = this.#writer.figures.mark();
      const rows = this.#database.all(
        `SELECT c.account AS account, ${ENTRY_COLUMNS} ${FROM_CALLS} WHERE c.row < ? ORDER BY c.row DESC LIMIT ?`,
        mark,
        AT_ONCE,
      );
      for (const row of rows) {
        const call = readRow(entrySchema, row, `call in row ${String(row['row'])}`, this.#note);
        if (call) this.#writer.figures.put(Number(row['row']), Number(row['account']), call);
      }
      const lowest = rows.at(-1)?.['row'];
      this.#writer.figures.setMark(rows.length < AT_ONCE ? 0 : Number(lowest));
      this.#done += rows.length;
    });
  }

  /** How far it is, in calls. */
  stand(): { readonly done: number; readonly all: number } {
    return { done: this.#done, all: Math.max(this.#all, this.#done) };
  }

  #count(): number {
    const row = this.#database.get('SELECT count(*) AS count FROM calls WHERE row < ?', this.#writer.figures.mark());
    return Number(row?.['count']);
  }
}
