import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { connect } from '../../../src-main/storage/driver';
import { makeDurable } from '../../../src-main/storage/durable';
import { openRecord } from '../../../src-main/storage/file/open-record';
import { recordFormat } from '../../../src-main/storage/migrations';
import { isAsLeft } from '../../../src-main/storage/file/left-as';
import { recordPaths } from '../../../src-main/storage/file/paths';
import type { Message } from '../../../src-main/storage/messages';
import { serve } from '../../../src-main/storage/serve';
import { asOrdinaryUser } from '../../doubles/ordinary-user';
import { press } from '../../doubles/presses';
import { must, openHere, served, tempFolder } from '../../doubles/storage-kit';
import { yesToRepeats } from '../../doubles/guard-kit';

const refused = (code: 'storage_read_only' | 'storage_full' | 'storage_unavailable') => ({
  ok: false,
  error: problem(code),
});
const open = (folder: string) => openRecord(folder, recordFormat, new Date());

describe.skipIf(process.platform === 'win32')('a place that cannot be written to', () => {
  it('a folder without a record', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o555);
    expect(asOrdinaryUser(() => open(folder))).toEqual(refused('storage_read_only'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a folder with a record', () => {
    const folder = tempFolder();
    openHere(folder).close(true);
    chmodSync(join(folder, 'thunderdial.db'), 0o666);
    chmodSync(folder, 0o555);
    expect(asOrdinaryUser(() => open(folder))).toEqual(refused('storage_read_only'));
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('a record that may only be read', () => {
    const folder = tempFolder();
    openHere(folder).close(true);
    chmodSync(folder, 0o777);
    chmodSync(join(folder, 'thunderdial.db'), 0o444);
    expect(asOrdinaryUser(() => open(folder))).toEqual(refused('storage_read_only'));
  });

  it('a folder that cannot be made', () => {
    const parent = tempFolder();
    chmodSync(parent, 0o555);
    expect(asOrdinaryUser(() => open(join(parent, 'deep', 'er')))).toEqual(refused('storage_read_only'));
  });

  it('is itself closed to other people of the computer', () => {
    const folder = join(tempFolder(), 'made', 'here');
    const { handlers } = openHere(folder);
    handlers['attempts.begin'](press(1));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder))
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  });
});

describe('a path that leads nowhere', () => {
  it('a file in the place of the folder', () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, 'x');
    expect(open(file)).toEqual(refused('storage_unavailable'));
    expect(open(join(file, 'below'))).toEqual(refused('storage_unavailable'));
  });

  it('a directory in the place of the log', () => {
    const folder = tempFolder();
    openHere(folder).close(true);
    mkdirSync(join(folder, 'thunderdial.db-wal'));
    expect(open(folder)).toEqual(refused('storage_unavailable'));
  });
});

describe('a full disk', () => {
  it('refuses the attempt, keeps what is there and goes on when there is room again', () => {
    const { handlers, database } = openHere(tempFolder());
    must(handlers['attempts.begin'](press(0)));
    const pages = Number(database.get('PRAGMA page_count')?.['page_count']);
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const fill = () => {
      for (let nth = 1; nth <= 200; nth += 1) handlers['attempts.begin'](press(nth));
    };
    expect(fill).toThrow(/full/);
    const kept = must(handlers['attempts.open']()).length;
    expect(kept).toBeGreaterThan(0);
    database.exec('PRAGMA max_page_count = 1000000');
    must(handlers['attempts.begin'](press(500)));
    expect(must(handlers['attempts.open']())).toHaveLength(kept + 1);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });

  it.skipIf(process.platform !== 'linux' || process.geteuid?.() !== 0)('of real, from the first file on', () => {
    const folder = tempFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', [folder]));
    writeFileSync(join(folder, 'hog'), Buffer.alloc(500 * 1024));
    expect(open(folder)).toEqual(refused('storage_full'));
    writeFileSync(join(folder, 'hog'), '');
    const messages: Message[] = [];
    const server = serve(served(folder), new Date(), (message) => messages.push(message));
    const begin = (nth: number) => {
      server.handle({ id: nth, op: 'attempts.begin', args: [press(nth), yesToRepeats] });
      const answer = messages.findLast((message) => message.kind === 'answer');
      return answer?.result;
    };
    let nth = 1;
    while (begin(nth)?.ok) nth += 1;
    expect(begin(nth)).toEqual(refused('storage_full'));
    server.handle({ op: 'close' });
    const after = openHere(folder);
    expect(after.report.damaged).toBeNull();
    expect(must(after.handlers['attempts.open']())).toHaveLength(nth - 1);
    after.close(false);
  });
});

describe('a second opening of the same record', () => {
  it('reads and writes in turn without harm', () => {
    const folder = tempFolder();
    const first = openHere(folder);
    const second = openHere(folder);
    for (let nth = 0; nth < 10; nth += 2) {
      must(first.handlers['attempts.begin'](press(nth)));
      must(second.handlers['attempts.begin'](press(nth + 1)));
    }
    expect(must(first.handlers['attempts.open']())).toHaveLength(10);
    expect(must(second.handlers['attempts.begin'](press(20, {}, { draftId: press(4).draftId }))).fresh).toBe(false);
    second.close(true);
    must(first.handlers['attempts.begin'](press(30)));
    expect(first.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });

  it('finds it unavailable, not damaged, while the first holds the lock', () => {
    const folder = tempFolder();
    const first = openHere(folder);
    first.database.exec('BEGIN IMMEDIATE');
    expect(open(folder)).toEqual(refused('storage_unavailable'));
    first.database.exec('ROLLBACK');
    expect(openHere(folder).report.damaged).toBeNull();
  });
});

describe('the promise of the disk', () => {
  it('is checked, not assumed', () => {
    const { database } = openHere(tempFolder());
    expect(database.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(database.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
    expect(database.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    const memory = connect(':memory:', { readOnly: false });
    onTestFinished(() => memory.close());
    expect(() => makeDurable(memory)).toThrow('journal_mode is memory, not wal');
  });
});

describe('a tidy close', () => {
  it('leaves one database, trusted as long as nobody touches it', () => {
    const folder = tempFolder();
    const paths = recordPaths(folder, recordFormat.fileName);
    openHere(folder).close(true);
    expect(readdirSync(folder).sort()).toEqual(['thunderdial.db', 'thunderdial.db.left-as']);
    expect(isAsLeft(paths)).toBe(true);
    const { close } = openHere(folder);
    expect(isAsLeft(paths)).toBe(false);
    close(true);
    const hand = connect(paths.database, { readOnly: false });
    hand.exec('CREATE TABLE mine (x)');
    hand.close();
    expect(isAsLeft(paths)).toBe(false);
  });
});
