import type { Migration } from './migration';

/**
 * When the request of each attempt left, and by how much the clocks differed then; null in rows of before. The index
 * finds what is still looked for at start, among however many calls that were placed.
 */
export const sends: Migration = {
  name: 'sends',
  sql: `
    ALTER TABLE attempts ADD COLUMN sends_json TEXT;
    CREATE INDEX attempts_not_placed ON attempts (created_at) WHERE state = 'not_placed';
  `,
};
