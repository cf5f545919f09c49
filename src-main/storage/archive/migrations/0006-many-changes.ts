import type { Migration } from '../../migrations/migration';

/**
 * The newest change of many calls: what, whose, how far, and the calls that are left of it, as they were selected at its
 * beginning. Of a change from before, only what it changed is known; it can still be undone.
 */
export const manyChanges: Migration = {
  name: 'many-changes',
  sql: `
    CREATE TABLE many_change (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      name TEXT NOT NULL,
      account INTEGER NOT NULL REFERENCES accounts (key),
      work TEXT NOT NULL CHECK (work IN ('tag', 'untag', 'transcripts')),
      tag TEXT,
      phase TEXT NOT NULL CHECK (phase IN ('going', 'undoing', 'done')),
      calls INTEGER NOT NULL,
      done INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      full INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE many_left (row INTEGER PRIMARY KEY) STRICT;
    INSERT INTO many_change (one, name, account, work, tag, phase, calls, done, changed, full)
      SELECT 1, t.name, c.account, CASE t.is_added WHEN 1 THEN 'tag' ELSE 'untag' END, t.tag, 'done', b.calls, b.calls, b.calls, 0
      FROM tag_change t, (SELECT max(row) AS newest, count(*) AS calls FROM tags_before) b JOIN calls c ON c.row = b.newest;
    DROP TABLE tag_change;
    -- Pieces of such a change are merged sixteen at a time (../words.ts).
    INSERT INTO words (words, rank) VALUES ('usermerge', 16);
  `,
};
