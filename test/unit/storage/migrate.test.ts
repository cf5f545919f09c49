import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Database } from '../../../src-main/storage/driver';
import { APPLICATION_ID, readHeader } from '../../../src-main/storage/file/header';
import { migrations } from '../../../src-main/storage/migrations';
import { migrate } from '../../../src-main/storage/migrations/migrate';
import { press } from '../../doubles/presses';
import { openHere, tempFolder } from '../../doubles/storage-kit';

const first = { name: 'first', sql: `CREATE TABLE things (name TEXT); INSERT INTO things VALUES ('kept')` };
const second = { name: 'second', sql: `ALTER TABLE things ADD COLUMN size INTEGER DEFAULT 3` };
const broken = { name: 'broken', sql: 'CREATE TABLE more (x); INSERT INTO nowhere VALUES (1)' };

function aDatabase(): Database {
  const database = connect(join(tempFolder(), 'a.db'), { readOnly: false });
  onTestFinished(() => database.close());
  return database;
}
const version = (database: Database) => database.get('PRAGMA user_version')?.['user_version'];

describe('migrations', () => {
  it('run once each, in order, and keep what is there', () => {
    const database = aDatabase();
    expect(migrate(database, [first])).toBe(0);
    expect(migrate(database, [first, second])).toBe(1);
    expect(migrate(database, [first, second])).toBe(2);
    expect(database.all('SELECT * FROM things')).toEqual([{ name: 'kept', size: 3 }]);
    expect(version(database)).toBe(2);
  });

  it('are all undone when one fails', () => {
    const database = aDatabase();
    migrate(database, [first]);
    expect(() => migrate(database, [first, second, broken])).toThrow('nowhere');
    expect(version(database)).toBe(1);
    expect(database.all('SELECT * FROM things')).toEqual([{ name: 'kept' }]);
    expect(database.all(`SELECT name FROM sqlite_schema WHERE name = 'more'`)).toEqual([]);
  });

  it('mark the file as ours, readable without SQLite', () => {
    const folder = tempFolder();
    openHere(folder).close(true);
    const header = readHeader(join(folder, 'thunderdial.db'));
    expect(header).toEqual({ userVersion: migrations.length, applicationId: APPLICATION_ID });
  });

  it('have names that say their number once', () => {
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });

  it('report a first beginning, and nothing at a second open', () => {
    const folder = tempFolder();
    const { report, handlers, close } = openHere(folder);
    handlers['attempts.begin'](press(1));
    close(true);
    expect(report).toEqual({ damaged: null, begun: true, upgradedFrom: null });
    expect(openHere(folder).report).toEqual({ damaged: null, begun: false, upgradedFrom: null });
  });
});

/** Takes back every step after the first, the newest first, so that today's code can fill a record of long ago. */
const UNDO = [
  `ALTER TABLE attempts ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
   CREATE VIRTUAL TABLE attempts_search USING fts5 (to_number, search_text);
   CREATE INDEX attempts_state ON attempts (state); CREATE INDEX attempts_agent ON attempts (agent_name);
   ${['add', 'drop', 'change']
     .map((name) => `CREATE TRIGGER attempts_search_${name} AFTER DELETE ON attempts BEGIN SELECT 1; END;`)
     .join('\n')}`,
  'DROP TRIGGER attempt_changes_begun; DROP TRIGGER attempt_changes_changed; DROP TABLE attempt_changes',
  'DROP INDEX attempts_one_off; ALTER TABLE attempts DROP COLUMN config_json',
  'ALTER TABLE attempts DROP COLUMN variables_json; DROP TABLE templates; DROP TABLE tool_secrets',
  'DROP TABLE do_not_call',
  'ALTER TABLE attempts DROP COLUMN candidates_json; ALTER TABLE attempts DROP COLUMN ruled_out_json',
  'DROP TABLE directory_parts; CREATE TABLE directories (account_id TEXT PRIMARY KEY NOT NULL) STRICT',
  'DROP INDEX attempts_not_placed; ALTER TABLE attempts DROP COLUMN sends_json',
];

describe('a record of before the sends were kept', () => {
  it('is opened with each attempt sent once, by its press', () => {
    const folder = tempFolder();
    const old = openHere(folder);
    old.handlers['attempts.begin'](press(1));
    for (const undo of UNDO) old.database.exec(undo);
    old.database.exec('PRAGMA user_version = 1');
    old.close(true);
    const { report, handlers } = openHere(folder);
    expect(report.upgradedFrom).toBe(1);
    const read = handlers['attempts.byId'](press(1).attemptId);
    expect(read).toMatchObject({
      ok: true,
      value: { sends: [{ at: press(1).at, clockOffsetMs: null }], candidates: [], ruledOut: [] },
    });
  });
});
