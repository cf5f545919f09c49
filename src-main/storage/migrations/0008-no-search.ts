import type { Migration } from './migration';

/** The archive searches attempts as well; an index that nobody asks would cost every press of Call its writing. */
export const noSearch: Migration = {
  name: 'no search',
  sql: `
    DROP TRIGGER attempts_search_add;
    DROP TRIGGER attempts_search_drop;
    DROP TRIGGER attempts_search_change;
    DROP TABLE attempts_search;
    DROP INDEX attempts_state;
    DROP INDEX attempts_agent;
    ALTER TABLE attempts DROP COLUMN search_text;
  `,
};
