// The only file that knows the SQLite package. Its interface is node:sqlite's, so that it can give way to the built-in
// module without touching a line of SQL.
import { DatabaseSync } from '@photostructure/sqlite';

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, unknown>>;

/** A connection. Everything is synchronous and throws what `sqliteFailure` can read. */
export interface Database {
  /** Runs statements that return nothing. */
  exec(sql: string): void;
  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  get(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  all(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  /** Row by row, for what is too long to be held. The same statement may not be run again meanwhile. */
  each(sql: string, ...values: readonly SqlValue[]): Iterable<Row>;
  /** All or nothing: takes the write lock at once, commits when `work` returns, undoes everything when it throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export interface ConnectOptions {
  readonly readOnly: boolean;
}

/** How long to wait for another process that holds the lock, in ms. */
const BUSY_LIMIT_MS = 2000;
/** History queries come in many shapes; beyond this many the cache begins anew. */
const MAX_STATEMENTS = 128;

/** Opens a file without reading it; a read-only connection never changes the file or its write-ahead log. */
export function connect(path: string, { readOnly }: ConnectOptions): Database {
  // Integers come as bigint, because a single one above 2^53 would otherwise make a whole list unreadable.
  const connection = new DatabaseSync(path, {
    readOnly,
    timeout: BUSY_LIMIT_MS,
    enableForeignKeyConstraints: true,
    readBigInts: true,
    defensive: true,
  });
  const statements = new Map<string, ReturnType<typeof connection.prepare>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= MAX_STATEMENTS) statements.clear();
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => connection.exec(sql),
    run: (sql, ...values) => plainNumber(prepared(sql).run(...values.map(writable)).changes),
    get: (sql, ...values) => {
      const row: unknown = prepared(sql).get(...values.map(writable));
      return isRow(row) ? readable(row) : undefined;
    },
    all: (sql, ...values) => {
      const rows: readonly unknown[] = prepared(sql).all(...values.map(writable));
      return rows.filter(isRow).map(readable);
    },
    *each(sql, ...values) {
      const rows: Iterable<unknown> = prepared(sql).iterate(...values.map(writable));
      for (const row of rows) if (isRow(row)) yield readable(row);
    },
    transaction: (work) => {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const value = work();
        connection.exec('COMMIT');
        return value;
      } catch (error) {
        // After some failures (a full disk) SQLite has undone it already.
        if (connection.isTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => connection.close(),
  };
}

/** With `readBigInts` a count comes as bigint as well, whatever the package's types say. */
const plainNumber = (count: unknown): number => Number(count);

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/**
 * SQLite's readers end a text at its first NUL; what follows would be lost, so the NUL gives way. A number would be handed
 * over as a fraction even where it is whole, and the search index takes only whole ones as limits of its rows: given
 * others it goes through all of a word's finds (fts5GetRowidLimit in SQLite's fts5_main.c).
 */
function writable(value: SqlValue): SqlValue | bigint {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

function readable(row: Row): Row {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const number = typeof value === 'bigint' ? Number(value) : NaN;
    plain[name] = Number.isSafeInteger(number) ? number : value;
  }
  return plain;
}
