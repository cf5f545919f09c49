import type { Migration } from '../../migrations/migration';

/** What the tags of calls were before the latest change of many, so that it can be undone; and accounts that were removed. */
export const tagsBefore: Migration = {
  name: 'tags-before',
  sql: `
    CREATE TABLE tag_change (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      name TEXT NOT NULL,
      tag TEXT NOT NULL,
      is_added INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE tags_before (row INTEGER PRIMARY KEY, tags_json TEXT NOT NULL) STRICT;
    ALTER TABLE accounts ADD COLUMN leaving TEXT CHECK (leaving IN ('going', 'gone'));
  `,
};
