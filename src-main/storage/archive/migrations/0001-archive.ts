import type { Migration } from '../../migrations/migration';

/**
 * Every call of the history. `row` is its place in time as well as its key: Unix ms times 1,024, plus a number for calls
 * of one moment. So the order of time is the order of the file, and the search index answers in it without sorting.
 *
 * The index holds no text of its own ("contentless"): what is shown of a hit is read from the call and its transcript.
 */
export const archive: Migration = {
  name: 'archive',
  sql: `
    CREATE TABLE accounts (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      stand_json TEXT
    ) STRICT;

    CREATE TABLE calls (
      row INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES accounts (key),
      attempt_id TEXT UNIQUE,
      call_id TEXT,
      direction TEXT NOT NULL,
      state TEXT NOT NULL,
      api_status TEXT,
      from_number TEXT,
      to_number TEXT,
      agent_id TEXT,
      agent_name TEXT NOT NULL,
      at INTEGER NOT NULL,
      ended_at REAL,
      duration_seconds REAL,
      end_reason TEXT,
      billable_minutes REAL,
      billing_total_cents REAL,
      is_test INTEGER NOT NULL,
      product TEXT,
      voice TEXT,
      grade_score REAL,
      grade_status TEXT,
      issue_count REAL,
      critical_issue_count REAL,
      summary TEXT,
      note TEXT NOT NULL,
      carried_note TEXT NOT NULL,
      tags_json TEXT,
      transcript TEXT NOT NULL,
      seen_at INTEGER NOT NULL,
      is_gone INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX calls_id ON calls (account, call_id) WHERE call_id IS NOT NULL;
    CREATE INDEX calls_of ON calls (account);
    CREATE INDEX calls_plain ON calls (account, is_test);
    CREATE INDEX calls_running ON calls (account, seen_at)
      WHERE attempt_id IS NULL AND is_gone = 0 AND state NOT IN ('completed', 'failed');
    CREATE INDEX calls_wordless ON calls (account)
      WHERE transcript = 'unknown' AND call_id IS NOT NULL AND is_gone = 0 AND state IN ('completed', 'failed');
    CREATE INDEX calls_long ON calls (account, is_test, duration_seconds);
    CREATE INDEX calls_dear ON calls (account, is_test, billing_total_cents);

    CREATE TABLE transcripts (
      row INTEGER PRIMARY KEY REFERENCES calls (row),
      fetched_at INTEGER NOT NULL,
      turns_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE choices (
      account INTEGER NOT NULL REFERENCES accounts (key),
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (account, kind, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE following (one INTEGER PRIMARY KEY CHECK (one = 1), mark INTEGER NOT NULL) STRICT;

    CREATE VIRTUAL TABLE words USING fts5 (
      word, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 0 tokenchars ':'", prefix = '2 3 4 5'
    );
  `,
};
