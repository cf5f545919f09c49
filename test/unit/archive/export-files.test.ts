import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EVERYTHING } from '../../../src-main/domain/history/history-filter';
import type { ExportWish } from '../../../src-main/history/export/ports';
import { createCallFiles } from '../../../src-main/storage/archive/export/call-files';
import { archiveHere, serverCall, takeAll } from '../../doubles/archive-kit';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { storageBuild } from '../../doubles/storage-build';
import { must, tempFolder } from '../../doubles/storage-kit';

const built = storageBuild();
const CALLS = 4_000;
const wish: ExportWish = {
  account: ACCOUNT,
  selection: { kind: 'all', filter: EVERYTHING, except: [] },
  order: 'newest',
  format: 'jsonl',
  withWords: false,
};

/** An archive of some calls, closed again; and an empty folder to export into. */
function places(): { readonly folder: string; readonly out: string } {
  const folder = tempFolder();
  const archive = archiveHere(folder);
  takeAll(
    archive,
    Array.from({ length: CALLS }, (_, nth) => serverCall(nth)),
  );
  archive.close(true);
  const out = join(folder, 'out');
  mkdirSync(out);
  return { folder, out };
}

const filesOf = (folder: string) => createCallFiles({ workerUrl: built.exporter, folder, hold: () => () => undefined });
const beside = (path: string): string => `${path}.new`;
const never = new AbortController().signal;

describe('the file of an export', () => {
  it('takes the place of the old one only when it is whole', async () => {
    const { folder, out } = places();
    const path = join(out, 'calls.jsonl');
    writeFileSync(path, 'old');
    const seen: string[] = [];
    const written = must(
      await filesOf(folder).write(
        wish,
        { path, beside: beside(path) },
        ({ rows }) => {
          if (rows < CALLS) seen.push(readFileSync(path, 'utf8'));
        },
        never,
      ),
    );
    expect(written?.rows).toBe(CALLS);
    expect(new Set(seen)).toEqual(new Set(['old']));
    const text = readFileSync(path, 'utf8');
    expect(Buffer.byteLength(text)).toBe(written?.bytes);
    expect(text.trimEnd().split('\n')).toHaveLength(CALLS);
    expect(readdirSync(out)).toEqual(['calls.jsonl']);
  });

  it('is not there after it was stopped, and the old one is as it was', async () => {
    const { folder, out } = places();
    const path = join(out, 'calls.jsonl');
    writeFileSync(path, 'old');
    const stopping = new AbortController();
    const written = await filesOf(folder).write(
      wish,
      { path, beside: beside(path) },
      () => stopping.abort(),
      stopping.signal,
    );
    expect(written).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(out)).toEqual(['calls.jsonl']);
  });

  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'on a disk that is full is told, leaves nothing half written, and the archive is sound',
    async () => {
      const { folder, out } = places();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', out]);
      onTestFinished(() => {
        execFileSync('umount', [out]);
      });
      const path = join(out, 'calls.jsonl');
      writeFileSync(path, 'old');
      const written = await filesOf(folder).write(wish, { path, beside: beside(path) }, () => undefined, never);
      expect(written).toMatchObject({ ok: false, error: { code: 'file_disk_full' } });
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(out)).toEqual(['calls.jsonl']);
      const archive = archiveHere(folder);
      expect(archive.report.damaged).toBeNull();
      expect(archive.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    },
  );

  it('in a folder that is not there is told', async () => {
    const { folder, out } = places();
    const path = join(out, 'nowhere', 'calls.jsonl');
    const written = await filesOf(folder).write(wish, { path, beside: beside(path) }, () => undefined, never);
    expect(written).toMatchObject({ ok: false, error: { code: 'file_unwritten' } });
  });
});

/** Runs the program that exports; kills it when it has told of so many calls. */
async function exportAndKill(places: readonly string[], rows: number): Promise<string> {
  const child = spawn(process.execPath, [built.exportWriter, built.exporter, ...places], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    last = line;
    if (Number(line) >= rows) child.kill('SIGKILL');
  }
  await closed;
  return last;
}

describe('a program that is killed while it exports', { timeout: 120_000 }, () => {
  it.each([1, 500, 2_000, 3_500])(
    'after %i calls leaves the old file whole; the next start removes the rest',
    async (rows) => {
      const { folder, out } = places();
      const path = join(out, 'calls.jsonl');
      const memory = join(folder, 'memory');
      writeFileSync(path, 'old');
      await exportAndKill([folder, path, memory], rows);
      // As late as that it may have come to its end before the kill did.
      const text = readFileSync(path, 'utf8');
      expect(text === 'old' || text.trimEnd().split('\n').length === CALLS).toBe(true);
      const left = readdirSync(out).filter((name) => name !== 'calls.jsonl');
      expect(left.length).toBe(text === 'old' ? 1 : 0);
      expect(await exportAndKill([folder, path, memory, 'tidy'], Infinity)).toBe(String(left.length === 1));
      expect(readdirSync(out)).toEqual(['calls.jsonl']);
      // What the killed thread held of the archive is nobody's trouble.
      expect(await exportAndKill([folder, path, memory], Infinity)).toBe('done');
      expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(CALLS);
      expect(readdirSync(out)).toEqual(['calls.jsonl']);
      expect(archiveHere(folder).report.damaged).toBeNull();
    },
  );
});
