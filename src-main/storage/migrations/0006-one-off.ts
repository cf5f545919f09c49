import type { Migration } from './migration';

/**
 * One-off agents: what a call was configured with and its variables, the templates, and which secrets there are. Header
 * values of tools are in the keychain; here are only their ids.
 */
export const oneOff: Migration = {
  name: 'one-off',
  sql: `
    ALTER TABLE attempts ADD COLUMN config_json TEXT;
    ALTER TABLE attempts ADD COLUMN variables_json TEXT;
    CREATE TABLE templates (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL,
      name TEXT NOT NULL,
      form_json TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX templates_account ON templates (account_id);
    CREATE TABLE tool_secrets (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL,
      home TEXT NOT NULL,
      released INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX tool_secrets_account ON tool_secrets (account_id);
    CREATE INDEX attempts_one_off ON attempts (account_id, state) WHERE config_json IS NOT NULL;
  `,
};
