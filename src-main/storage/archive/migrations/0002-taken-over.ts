import type { Migration } from '../../migrations/migration';

/** Whether ThunderPhone's list has shown a call: one that is here only because an attempt became it has not been walked past. */
export const takenOver: Migration = {
  name: 'taken-over',
  sql: 'ALTER TABLE calls ADD COLUMN taken_over INTEGER NOT NULL DEFAULT 0;',
};
