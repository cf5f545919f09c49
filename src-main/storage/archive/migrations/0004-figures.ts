import type { Migration } from '../../migrations/migration';

/**
 * What insights are reckoned from, column by column, some hundred calls to a chunk (../insights/). Calls from `from_row` on
 * are in the chunks; those before are of an archive that is older than this, and get there when they are asked for.
 */
export const figures: Migration = {
  name: 'figures',
  sql: `
    CREATE TABLE figure_chunks (
      first INTEGER PRIMARY KEY,
      last INTEGER NOT NULL,
      packed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE figure_values (
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      id INTEGER NOT NULL,
      PRIMARY KEY (kind, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE figure_mark (one INTEGER PRIMARY KEY CHECK (one = 1), from_row INTEGER NOT NULL) STRICT;
    INSERT INTO figure_mark (one, from_row) SELECT 1, coalesce(max(row) + 1, 0) FROM calls;
  `,
};
