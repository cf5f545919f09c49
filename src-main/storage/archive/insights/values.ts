import type { Database } from '../../driver';

export type ValueKind = 'state' | 'direction' | 'reason' | 'agent' | 'own';

/** Texts by small numbers of their kind, from 1 on; the same for all accounts. Within the caller's transaction. */
export class Values {
  readonly #database: Database;
  readonly #ids = new Map<ValueKind, Map<string, number>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Entered where it is new; none is 0. */
  enter(kind: ValueKind, value: string | null): number {
    if (value === null) return 0;
    const ids = this.#of(kind);
    const known = ids.get(value);
    if (known !== undefined) return known;
    const id = ids.size + 1;
    this.#database.run('INSERT INTO figure_values (kind, value, id) VALUES (?, ?, ?)', kind, value, id);
    ids.set(value, id);
    return id;
  }

  /** Null where no call has had the value. */
  known(kind: ValueKind, value: string): number | null {
    return this.#of(kind).get(value) ?? null;
  }

  /** The largest id. */
  count(kind: ValueKind): number {
    return this.#of(kind).size;
  }

  /** By id; there is none at 0. */
  texts(kind: ValueKind): readonly (string | null)[] {
    const texts: (string | null)[] = [null];
    for (const [text, id] of this.#of(kind)) texts[id] = text;
    return texts;
  }

  /** For after a transaction that was undone. */
  forget(): void {
    this.#ids.clear();
  }

  #of(kind: ValueKind): Map<string, number> {
    const known = this.#ids.get(kind);
    if (known) return known;
    const rows = this.#database.all('SELECT value, id FROM figure_values WHERE kind = ?', kind);
    const ids = new Map(rows.map((row) => [String(row['value']), Number(row['id'])]));
    this.#ids.set(kind, ids);
    return ids;
  }
}
