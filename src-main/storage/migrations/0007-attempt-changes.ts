import type { Migration } from './migration';

/**
 * Which attempts changed, in the order of their last change, for the archive to follow: written by the very transaction
 * that changes an attempt, so that no change can be missed, whenever the program ends. One row for each attempt.
 */
export const attemptChanges: Migration = {
  name: 'attempt changes',
  sql: `
    CREATE TABLE attempt_changes (
      mark INTEGER PRIMARY KEY AUTOINCREMENT,
      attempt_row INTEGER NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO attempt_changes (attempt_row) SELECT row FROM attempts ORDER BY created_at, row;
    CREATE TRIGGER attempt_changes_begun AFTER INSERT ON attempts BEGIN
      INSERT OR REPLACE INTO attempt_changes (attempt_row) VALUES (new.row);
    END;
    CREATE TRIGGER attempt_changes_changed AFTER UPDATE ON attempts BEGIN
      INSERT OR REPLACE INTO attempt_changes (attempt_row) VALUES (new.row);
    END;
  `,
};
