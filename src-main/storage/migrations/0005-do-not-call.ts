import type { Migration } from './migration';

/** Numbers that are not to be called, whatever the account. */
export const doNotCall: Migration = {
  name: 'do not call',
  sql: `
    CREATE TABLE do_not_call (
      number TEXT PRIMARY KEY NOT NULL,
      note TEXT NOT NULL,
      source TEXT NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX do_not_call_newest ON do_not_call (added_at DESC, number);
  `,
};
