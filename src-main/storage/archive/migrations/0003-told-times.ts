import type { Migration } from '../../migrations/migration';

/**
 * When ThunderPhone says that a call began, was charged and was graded; null where it does not say, and in rows of before
 * until they are seen again. Where a call stands in time (`at`) is another thing: it has a place also without a start.
 */
export const toldTimes: Migration = {
  name: 'told times',
  sql: `
    ALTER TABLE calls ADD COLUMN started_at REAL;
    ALTER TABLE calls ADD COLUMN billed_at REAL;
    ALTER TABLE calls ADD COLUMN graded_at REAL;
  `,
};
