import type { Migration } from './migration';

/**
 * The whole record. `row` numbers give external ids a stable, small key: the search index and the order of attempts
 * made in the same millisecond rest on it. What the API tells is REAL, since it may not be whole.
 */
export const record: Migration = {
  name: 'record',
  sql: `
    CREATE TABLE attempts (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL,
      draft_id TEXT NOT NULL UNIQUE,
      idempotency_key TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      state TEXT NOT NULL,
      api_status TEXT,
      call_id TEXT,
      to_number TEXT NOT NULL,
      from_number TEXT NOT NULL,
      agent_kind TEXT NOT NULL,
      agent_id TEXT,
      agent_name TEXT NOT NULL,
      max_hold_seconds INTEGER,
      accepted_at INTEGER,
      started_at REAL,
      ended_at REAL,
      duration_seconds REAL,
      end_reason TEXT,
      billable_minutes REAL,
      billing_total_cents REAL,
      problem_json TEXT,
      following TEXT NOT NULL,
      dismissed INTEGER NOT NULL,
      note TEXT NOT NULL,
      search_text TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX attempts_call ON attempts (account_id, call_id) WHERE call_id IS NOT NULL;
    CREATE INDEX attempts_newest ON attempts (account_id, created_at);
    CREATE INDEX attempts_state ON attempts (account_id, state, created_at);
    CREATE INDEX attempts_agent ON attempts (account_id, agent_name, created_at);
    CREATE INDEX attempts_unsettled ON attempts (created_at)
      WHERE state NOT IN ('completed', 'failed', 'refused', 'not_placed');
    CREATE INDEX attempts_shown ON attempts (created_at)
      WHERE dismissed = 0 AND state IN ('completed', 'failed', 'refused', 'not_placed');

    CREATE TABLE attempt_events (
      attempt_id TEXT NOT NULL REFERENCES attempts (id),
      seq INTEGER NOT NULL,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (attempt_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER attempt_events_stay BEFORE UPDATE ON attempt_events
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
    CREATE TRIGGER attempt_events_remain BEFORE DELETE ON attempt_events
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;

    CREATE VIRTUAL TABLE attempts_search USING fts5 (
      to_number, search_text,
      content = 'attempts', content_rowid = 'row', tokenize = 'trigram case_sensitive 1', detail = 'full'
    );
    CREATE TRIGGER attempts_search_add AFTER INSERT ON attempts BEGIN
      INSERT INTO attempts_search (rowid, to_number, search_text) VALUES (new.row, new.to_number, new.search_text);
    END;
    CREATE TRIGGER attempts_search_drop AFTER DELETE ON attempts BEGIN
      INSERT INTO attempts_search (attempts_search, rowid, to_number, search_text)
        VALUES ('delete', old.row, old.to_number, old.search_text);
    END;
    CREATE TRIGGER attempts_search_change AFTER UPDATE OF to_number, search_text ON attempts
      WHEN old.to_number IS NOT new.to_number OR old.search_text IS NOT new.search_text
    BEGIN
      INSERT INTO attempts_search (attempts_search, rowid, to_number, search_text)
        VALUES ('delete', old.row, old.to_number, old.search_text);
      INSERT INTO attempts_search (rowid, to_number, search_text) VALUES (new.row, new.to_number, new.search_text);
    END;

    CREATE TABLE transcripts (
      attempt_id TEXT PRIMARY KEY NOT NULL REFERENCES attempts (id),
      fetched_at INTEGER NOT NULL,
      turns_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE accounts (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      base_url TEXT NOT NULL,
      key_home TEXT NOT NULL,
      key_prefix TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE preferences (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;

    CREATE TABLE directories (
      account_id TEXT PRIMARY KEY NOT NULL,
      fetched_at INTEGER NOT NULL,
      body_json TEXT NOT NULL
    ) STRICT;
  `,
};
