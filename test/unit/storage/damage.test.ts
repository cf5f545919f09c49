import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { connect } from '../../../src-main/storage/driver';
import { openRecord } from '../../../src-main/storage/file/open-record';
import { recordFormat } from '../../../src-main/storage/migrations';
import type { Message } from '../../../src-main/storage/messages';
import { serve } from '../../../src-main/storage/serve';
import { storageProblem } from '../../../src-main/storage/storage-problem';
import { press } from '../../doubles/presses';
import { keepInRecord, must, openHere, served, tempFolder } from '../../doubles/storage-kit';

const NOW = new Date('2026-06-01T12:00:00.000Z');
const ASIDE = 'thunderdial.db.damaged-2026-06-01T12-00-00.000Z';

let folder: string;
let database: string;
beforeEach(() => {
  folder = tempFolder();
  database = join(folder, 'thunderdial.db');
});

/** A record with a few hundred calls, closed tidily; made once, since every call is flushed. */
let template: Buffer | undefined;
function aRecord(): void {
  if (!template) {
    const made = tempFolder();
    const { handlers, close } = openHere(made);
    for (let nth = 0; nth < 150; nth += 1) handlers['attempts.begin'](press(nth));
    close(true);
    template = readFileSync(join(made, 'thunderdial.db'));
  }
  writeFileSync(database, template);
  writeFileSync(`${database}.left-as`, '1 1\n');
}

/** A record as a kill leaves it, with its log beside it; `restarted`: it had been closed tidily once before. */
function aKilledRecord(calls: number, restarted = true): void {
  const living = tempFolder();
  if (restarted) openHere(living).close(true);
  const { handlers } = openHere(living);
  for (let nth = 0; nth < calls; nth += 1) handlers['attempts.begin'](press(nth));
  for (const suffix of ['', '-wal', '-shm']) {
    copyFileSync(join(living, `thunderdial.db${suffix}`), `${database}${suffix}`);
  }
}

function scramble(path: string, from: number, length: number): void {
  const bytes = readFileSync(path);
  for (let at = from; at < Math.min(from + length, bytes.length); at += 1) bytes[at] = (at * 31 + 7) & 0xff;
  writeFileSync(path, bytes);
}

const open = () => openRecord(folder, recordFormat, NOW);

function openAndCount(): { readonly damaged: unknown; readonly begun: boolean; readonly total: number } {
  const { report, handlers, close } = openHere(folder, NOW);
  const total = must(handlers['attempts.open']()).length;
  must(handlers['attempts.begin'](press(9999)));
  close(true);
  return { damaged: report.damaged, begun: report.begun, total };
}

describe('a damaged record is set aside as it is, and a new one begun', () => {
  it.each<readonly [string, () => void]>([
    ['scrambled header', () => scramble(database, 0, 100)],
    ['scrambled first page, header whole', () => scramble(database, 100, 3996)],
    ['scrambled page in the middle', () => scramble(database, 4096 * 20, 4096)],
    ['zeros in the middle', () => writeFileSync(database, readFileSync(database).fill(0, 4096 * 15, 4096 * 30))],
    ['cut in the middle of a page', () => truncateSync(database, Math.floor(statSync(database).size / 2) + 100)],
    ['cut after the first page', () => truncateSync(database, 4096)],
    ['cut to less than a header', () => truncateSync(database, 50)],
    ['cut to nothing', () => truncateSync(database, 0)],
    ['no database at all', () => writeFileSync(database, 'Dear diary,\n'.repeat(1000))],
    [
      'a database of another program',
      () => {
        rmSync(database);
        const other = connect(database, { readOnly: false });
        other.exec('CREATE TABLE visits (url TEXT); PRAGMA user_version = 1');
        other.close();
      },
    ],
    [
      'a table dropped by hand',
      () => {
        const hand = connect(database, { readOnly: false });
        hand.exec('DROP TABLE transcripts');
        hand.close();
      },
    ],
  ])('%s', (_what, damage) => {
    aRecord();
    damage();
    const before = readFileSync(database);
    expect(openAndCount()).toEqual({
      damaged: { setAsideAs: join(folder, ASIDE), lost: 'all' },
      begun: false,
      total: 0,
    });
    expect(readFileSync(join(folder, ASIDE)).equals(before)).toBe(true);
    expect(openAndCount()).toEqual({ damaged: null, begun: false, total: 1 });
  });

  it('with its log, which still holds the latest calls', () => {
    aKilledRecord(20);
    scramble(database, 0, 4096);
    const [file, log] = [readFileSync(database), readFileSync(`${database}-wal`)];
    expect(openAndCount().damaged).toEqual({ setAsideAs: join(folder, ASIDE), lost: 'all' });
    expect(readFileSync(join(folder, ASIDE)).equals(file)).toBe(true);
    expect(readFileSync(join(folder, `${ASIDE}-wal`)).equals(log)).toBe(true);
  });

  it('even a log that has lost its database', () => {
    aKilledRecord(20);
    rmSync(database);
    const log = readFileSync(`${database}-wal`);
    expect(openAndCount().damaged).toEqual({ setAsideAs: join(folder, ASIDE), lost: 'all' });
    expect(readFileSync(join(folder, `${ASIDE}-wal`)).equals(log)).toBe(true);
  });

  it('under a name that nothing has yet', () => {
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(database, text);
      must(open()).close(true);
    }
    expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe('first');
    expect(readFileSync(join(folder, `${ASIDE}-2`), 'utf8')).toBe('second');
    expect(readFileSync(join(folder, `${ASIDE}-3`), 'utf8')).toBe('third');
  });
});

describe('damage met while the record is in use', () => {
  /** Too big to be read whole at every start, and as the last tidy close left it, but for one page. */
  function rottenRecord(): void {
    const { handlers, database: made, close } = openHere(folder);
    handlers['attempts.begin'](press(1));
    const turn = { role: 'agent', content: 'word '.repeat(1_200_000), startMs: null, endMs: null };
    keepInRecord(made, press(1).attemptId, { fetchedAt: 1, turns: [turn] });
    handlers['preferences.set']('window', 'here');
    const page = Number(made.get(`SELECT pageno FROM dbstat WHERE name = 'preferences'`)?.['pageno']);
    close(true);
    scramble(database, (page - 1) * 4096, 4096);
    const { size, mtimeMs } = statSync(database);
    writeFileSync(`${database}.left-as`, `${size} ${mtimeMs}\n`);
  }

  it('is told, and set aside at the next start', () => {
    rottenRecord();
    const messages: Message[] = [];
    const server = serve(served(folder), NOW, (message) => messages.push(message));
    server.handle({ id: 1, op: 'attempts.open', args: [] });
    server.handle({ id: 2, op: 'preferences.get', args: ['window'] });
    server.handle({ op: 'close' });
    expect(messages).toEqual([
      { kind: 'opened', result: { ok: true, value: { damaged: null, begun: false, upgradedFrom: null } } },
      { kind: 'answer', id: 1, result: { ok: true, value: [expect.objectContaining({ id: 'attempt-1' })] } },
      { kind: 'note', text: 'storage: preferences.get failed: SQLITE_CORRUPT 11' },
      { kind: 'answer', id: 2, result: { ok: false, error: storageProblem({ sqliteExtendedCode: 11 }) } },
    ]);
    expect(openAndCount().damaged).toEqual({ setAsideAs: join(folder, ASIDE), lost: 'all' });
  });

  it('is found before use when anyone has touched the file since', () => {
    rottenRecord();
    writeFileSync(`${database}.left-as`, `${statSync(database).size} 1\n`);
    expect(openAndCount().damaged).toEqual({ setAsideAs: join(folder, ASIDE), lost: 'all' });
  });

  it('is not looked for after a crash in a file that somebody waits for, until it is met there', () => {
    const format = { ...recordFormat, checkedUpTo: 0 };
    rottenRecord();
    rmSync(`${database}.left-as`);
    const messages: Message[] = [];
    const server = serve({ ...served(folder), format }, NOW, (message) => messages.push(message));
    server.handle({ id: 1, op: 'preferences.get', args: ['window'] });
    server.handle({ op: 'close' });
    const damage = { ok: false, error: storageProblem({ sqliteExtendedCode: 11 }) };
    expect(messages).toMatchObject([
      { kind: 'opened', result: { ok: true, value: { damaged: null } } },
      { kind: 'note' },
      { kind: 'answer', result: damage },
    ]);
    const next = must(openRecord(folder, format, NOW));
    next.close(true);
    expect(next.report.damaged).toEqual({ setAsideAs: join(folder, ASIDE), lost: 'all' });
  });
});

describe('a kill at any instant', () => {
  it('loses nothing and is no damage', () => {
    aKilledRecord(20);
    expect(openAndCount()).toEqual({ damaged: null, begun: false, total: 20 });
  });

  it('in the middle of the very last write is no damage either: that write was never answered', () => {
    aKilledRecord(20);
    truncateSync(`${database}-wal`, statSync(`${database}-wal`).size - 3000);
    rmSync(`${database}-shm`);
    expect(openAndCount()).toEqual({ damaged: null, begun: false, total: 19 });
  });

  it('before the first byte was there begins the record', () => {
    writeFileSync(database, '');
    expect(openAndCount()).toEqual({ damaged: null, begun: true, total: 0 });
  });

  it('before the first table was there begins the record', () => {
    const half = connect(database, { readOnly: false });
    half.exec('PRAGMA journal_mode = WAL');
    half.close();
    expect(openAndCount()).toEqual({ damaged: null, begun: false, total: 0 });
  });
});

describe('a scrambled log', () => {
  const aside = () => join(folder, 'thunderdial.db-wal.damaged-2026-06-01T12-00-00.000Z');

  it.each<readonly [string, (size: number) => readonly [number, number]]>([
    ['in the middle', (size) => [Math.floor(size / 2), 5000]],
    ['one byte of a page', (size) => [Math.floor(size / 2), 1]],
    ['in its header', () => [0, 32]],
  ])('%s: is kept as a copy and told; what can be read goes on', (_where, place) => {
    aKilledRecord(20);
    scramble(`${database}-wal`, ...place(statSync(`${database}-wal`).size));
    const log = readFileSync(`${database}-wal`);
    const found = openAndCount();
    expect(found).toMatchObject({ damaged: { setAsideAs: aside(), lost: 'latest' }, begun: false });
    expect(found.total).toBeLessThan(20);
    expect(readFileSync(aside()).equals(log)).toBe(true);
    expect(openAndCount()).toEqual({ damaged: null, begun: false, total: found.total + 1 });
  });

  it('that held everything there was: says that all is lost', () => {
    aKilledRecord(20, false);
    scramble(`${database}-wal`, 0, 32);
    expect(openAndCount()).toMatchObject({ damaged: { setAsideAs: aside(), lost: 'all' }, total: 0 });
  });
});

describe('a record of a newer version', () => {
  const refused = { ok: false, error: problem('storage_newer') };

  it('is refused and left untouched', () => {
    aRecord();
    const newer = connect(database, { readOnly: false });
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    const before = readFileSync(database);
    expect(open()).toEqual(refused);
    expect(readFileSync(database).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('is refused even when only its log says so', () => {
    const living = tempFolder();
    const storage = openHere(living);
    storage.database.exec('PRAGMA user_version = 99');
    for (const suffix of ['', '-wal']) copyFileSync(join(living, `thunderdial.db${suffix}`), `${database}${suffix}`);
    const before = ['', '-wal'].map((suffix) => readFileSync(`${database}${suffix}`));
    expect(open()).toEqual(refused);
    expect(['', '-wal'].map((suffix) => readFileSync(`${database}${suffix}`))).toEqual(before);
  });

  it('is refused, not set aside, when it is damaged as well', () => {
    aRecord();
    const newer = connect(database, { readOnly: false });
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    scramble(database, 4096 * 10, 4096 * 4);
    expect(open()).toEqual(refused);
    expect(existsSync(join(folder, ASIDE))).toBe(false);
  });
});

describe('a directory in the place of the record', () => {
  it('is left alone and the record called unavailable', () => {
    mkdirSync(database);
    expect(open()).toEqual({ ok: false, error: problem('storage_unavailable') });
    expect(statSync(database).isDirectory()).toBe(true);
  });
});
