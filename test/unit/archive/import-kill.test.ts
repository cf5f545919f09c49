import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { storageBuild } from '../../doubles/storage-build';
import { archiveHere } from '../../doubles/archive-kit';
import { must, tempFolder } from '../../doubles/storage-kit';
import { ACCOUNT } from '../../doubles/sample-attempts';

const built = storageBuild();
const CALLS = 600;
const KILLS = Number(process.env['THUNDERDIAL_KILLS'] ?? 20);

/** Lets the import go on for `lines` pages, then kills it outright, or lets it come to its end; all that it promised. */
async function importAndKill(folder: string, lines: number, delayMs: number) {
  const child = spawn(process.execPath, [built.importer, built.archive, folder, String(CALLS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const promised = new Set<string>();
  let told = 0;
  let done = false;
  for await (const line of createInterface({ input: child.stdout })) {
    told += 1;
    done ||= line === 'done';
    if (line !== 'done') for (const id of line.split(' ')) if (id !== '') promised.add(id);
    // Within a page's transaction as likely as between two: a moment after it was told of.
    if (told === lines || done) setTimeout(() => child.kill('SIGKILL'), done ? 0 : delayMs);
  }
  await closed;
  return { promised, done };
}

/** What the archive holds, checked against the program's promises. */
function idsIn(folder: string): readonly string[] {
  const { database, handlers, report, close } = archiveHere(folder);
  expect(report.damaged).toBeNull();
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  const rows = database.all('SELECT call_id FROM calls');
  const stand = must(handlers['import.stand'](ACCOUNT));
  // How far the import is counts exactly what is there: both or neither were written.
  expect(stand?.taken ?? 0).toBe(rows.length);
  close(true);
  return rows.map((row) => String(row['call_id']));
}

it('an import that is killed again and again loses nothing and takes nothing twice', { timeout: 600_000 }, async () => {
  const promised = new Set<string>();
  let kills = 0;
  let folder = tempFolder();
  let complete = 0;
  while (kills < KILLS || complete === 0) {
    const run = await importAndKill(folder, 1 + ((kills * 7) % 9), (kills * 3) % 11);
    for (const id of run.promised) promised.add(id);
    const ids = idsIn(folder);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...promised].filter((id) => !ids.includes(id))).toEqual([]);
    if (!run.done) kills += 1;
    else {
      expect(ids).toHaveLength(CALLS);
      complete += 1;
      folder = tempFolder();
      promised.clear();
    }
  }
});
