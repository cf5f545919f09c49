import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileLog } from '../../../src-main/desktop/log';
import { logLine } from '../../../src-main/desktop/log-line';

const NOON = Date.UTC(2026, 5, 10, 12);

describe('a line', () => {
  it('has its time, level, what happened and facts', () => {
    expect(logLine(NOON, 'warn', 'gate', { code: 'sender_refused', n: 3, none: undefined, list: [1] })).toBe(
      '2026-06-10T12:00:00.000Z warn gate code=sender_refused n=3 list=[1]\n',
    );
  });

  it('stays one line, with nothing a terminal would obey', () => {
    const line = logLine(NOON, 'info', 'a\nb', { text: 'c\r\u2028\u001b[31md' });
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}]/u);
    expect(line).toContain('a b text=c [31md');
  });

  it('tells of an error where it arose', () => {
    const line = logLine(NOON, 'error', 'broke', { error: new TypeError('no such thing') });
    expect(line).toMatch(/error=TypeError: no such thing \| at .*log\.test/);
  });

  it('holds no key and no whole number, however deep they stand', () => {
    const secret = '0123456789abcdef'.repeat(2);
    const line = logLine(NOON, 'error', 'broke', {
      error: new Error(`bad key sk_live_${secret}`),
      request: { to: '+12125550142', deep: [{ auth: `Bearer ${secret}` }] },
    });
    expect(line).not.toContain(secret);
    expect(line).not.toContain('2125550142');
    expect(line).toContain('…0142');
  });

  it('is written whatever a fact is', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const line = logLine(NOON, 'info', 'odd', { cyclic, big: 1n, huge: 'x'.repeat(5_000) });
    expect(line).toContain('cyclic=(not printable) big=(not printable) huge=xxx');
    expect(line.length).toBeLessThan(1_000);
  });
});

describe('the file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'log-'));
    file = join(folder, 'logs', 'thunderdial.log');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (name = file): string => (statSync(name, { throwIfNoEntry: false }) ? readFileSync(name, 'utf8') : '');
  const counted = (text: string): number => text.split('\n').length - 1;

  it('gets every line, in order, and only its owner may read it', async () => {
    const log = new FileLog(file, () => NOON);
    for (let i = 0; i < 50; i++) log.info(`event-${i}`);
    await expect.poll(() => counted(read())).toBe(50);
    const order = [...read().matchAll(/event-(\d+)/g)].map((match) => Number(match[1]));
    expect(order).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('has at the end what was said last', () => {
    const log = new FileLog(file);
    log.error('the end');
    log.flush();
    expect(read()).toContain('the end');
  });

  it('is put aside when it is full, so that it takes two megabytes at most', async () => {
    const first = new FileLog(file);
    first.info('old');
    first.flush();
    writeFileSync(file, 'o'.repeat(1024 * 1024));
    const log = new FileLog(file);
    log.info('new');
    await expect.poll(() => read()).toContain('new');
    expect(read()).not.toContain('o'.repeat(10));
    expect(read(`${file}.old`)).toContain('o'.repeat(10));
  });

  it('that cannot be written stops nothing, and the terminal is told', async () => {
    const said: string[] = [];
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, '');
    const log = new FileLog(
      join(blocked, 'thunderdial.log'),
      () => NOON,
      (line) => said.push(line),
    );
    log.info('still here');
    await expect.poll(() => said.some((line) => line.includes('log not written'))).toBe(true);
    expect(said.some((line) => line.includes('still here'))).toBe(true);
  });

  it('does not pile up lines without end: it says how many were dropped', async () => {
    const log = new FileLog(file, () => NOON);
    for (let i = 0; i < 1_000; i++) log.info('x'.repeat(590), { i });
    await expect.poll(() => read()).toMatch(/ \d+ lines dropped\n/);
    const dropped = Number(/ (\d+) lines dropped/.exec(read())?.[1]);
    expect(counted(read()) - 1 + dropped).toBe(1_000);
  });
});
