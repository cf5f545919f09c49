import type { Migration } from './migration';

/** Each part of a directory by itself: a new balance does not write hundreds of prompts again. Copies: none is missed. */
export const directoryParts: Migration = {
  name: 'directory parts',
  sql: `
    DROP TABLE directories;
    CREATE TABLE directory_parts (
      account_id TEXT NOT NULL,
      part TEXT NOT NULL,
      fetched_at INTEGER NOT NULL,
      body_json TEXT NOT NULL,
      PRIMARY KEY (account_id, part)
    ) STRICT;
  `,
};
