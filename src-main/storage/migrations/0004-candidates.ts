import type { Migration } from './migration';

/** What a person has to choose among where several calls may be an attempt's, and what was ruled out; null for none. */
export const candidates: Migration = {
  name: 'candidates',
  sql: `
    ALTER TABLE attempts ADD COLUMN candidates_json TEXT;
    ALTER TABLE attempts ADD COLUMN ruled_out_json TEXT;
  `,
};
