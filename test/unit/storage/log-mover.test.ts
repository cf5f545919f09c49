import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src-main/storage/driver';
import { LogMover } from '../../../src-main/storage/log-mover';
import { serve } from '../../../src-main/storage/serve';
import { press } from '../../doubles/presses';
import { must, openHere, served, tempFolder, type HereStorage } from '../../doubles/storage-kit';
import { yesToRepeats } from '../../doubles/guard-kit';

const QUIET_MS = 500;

let folder: string;
let record: HereStorage;
let failures: unknown[];
let mover: LogMover;

beforeEach(() => {
  vi.useFakeTimers();
  folder = tempFolder();
  record = openHere(folder);
  failures = [];
  mover = new LogMover(record.database, (error) => failures.push(error));
});
afterEach(() => vi.useRealTimers());

function begin(count: number): void {
  for (let nth = 1; nth <= count; nth += 1) must(record.handlers['attempts.begin'](press(nth)));
}

/** Attempts in the database's own file: those that are only in its log are not in a copy of that file. */
function inFile(where = folder): number {
  const copy = join(tempFolder(), 'copy.db');
  copyFileSync(join(where, 'thunderdial.db'), copy);
  const database = connect(copy, { readOnly: false });
  try {
    const table = database.get(`SELECT 1 FROM sqlite_master WHERE name = 'attempts'`);
    return table ? Number(database.get('SELECT count(*) AS count FROM attempts')?.['count']) : 0;
  } finally {
    database.close();
  }
}

describe('the log', () => {
  it('stays where it is while presses are written, however many come in a row', () => {
    begin(120);
    expect(inFile()).toBe(0);
  });

  it('is moved into the database in the first quiet moment', () => {
    begin(60);
    mover.answered();
    vi.advanceTimersByTime(QUIET_MS - 1);
    mover.answered();
    vi.advanceTimersByTime(QUIET_MS - 1);
    expect(inFile()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(inFile()).toBe(60);
    expect(failures).toEqual([]);
  });

  it('is left alone for a call or two', () => {
    begin(60);
    mover.answered();
    vi.advanceTimersByTime(QUIET_MS);
    must(record.handlers['attempts.begin'](press(61)));
    mover.answered();
    vi.advanceTimersByTime(QUIET_MS);
    expect(inFile()).toBe(60);
  });

  it('is moved by the thread that serves', () => {
    const own = tempFolder();
    const server = serve(served(own), new Date(), () => undefined);
    for (let nth = 1; nth <= 60; nth += 1) {
      server.handle({ id: nth, op: 'attempts.begin', args: [press(nth), yesToRepeats] });
    }
    expect(inFile(own)).toBe(0);
    vi.advanceTimersByTime(QUIET_MS);
    expect(inFile(own)).toBe(60);
    server.handle({ op: 'close' });
  });

  it('that cannot be moved is told of, and everything goes on', () => {
    begin(60);
    const exec = vi.spyOn(record.database, 'exec').mockImplementation(() => {
      throw new Error('disk full');
    });
    mover.answered();
    vi.advanceTimersByTime(QUIET_MS);
    exec.mockRestore();
    expect(failures).toEqual([new Error('disk full')]);
    expect(must(record.handlers['attempts.open']())).toHaveLength(60);
  });
});
