import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { archiveHere, counted, wish } from '../../doubles/archive-kit';
import { archiveOf, tagsOf } from '../../doubles/bulk-kit';
import { storageBuild } from '../../doubles/storage-build';
import { must, tempFolder } from '../../doubles/storage-kit';

const built = storageBuild();
const CALLS = 400;

/** Lets it go on until it told so many pieces, then kills it outright; what it told of last. */
async function changeAndKill(folder: string, pieces: number, delayMs: number, then = ''): Promise<string> {
  const child = spawn(process.execPath, [built.bulkWriter, built.archive, folder, then], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let told = 0;
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    last = line;
    if (++told === pieces) setTimeout(() => child.kill('SIGKILL'), delayMs);
  }
  await closed;
  return last;
}

it(
  'a change of many calls that is killed again and again, and its undoing, come to what they would have come to',
  { timeout: 300_000 },
  async () => {
    const folder = tempFolder();
    archiveOf(CALLS, folder).close(true);
    let kills = 0;
    for (let last = ''; last !== 'over';) {
      last = await changeAndKill(folder, kills < 8 ? 2 + (kills % 4) : Infinity, kills % 3);
      const archive = archiveHere(folder);
      const kept = must(archive.handlers['history.keptChange']());
      const tagged = counted(archive, wish({ tags: ['roof'] }));
      expect(archive.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      // What is promised is there, and what is there is told.
      expect(kept).toMatchObject({
        of: CALLS,
        done: tagged,
        changed: tagged,
        phase: last === 'over' ? 'done' : 'going',
      });
      if (last !== 'over') {
        kills += 1;
        expect(tagged).toBeGreaterThanOrEqual(Number(last));
      }
      archive.close(false);
    }
    expect(kills).toBeGreaterThan(3);
    const whole = archiveHere(folder);
    expect(tagsOf(whole).flat()).toEqual(Array.from({ length: CALLS }, () => 'roof'));
    whole.close(false);

    await changeAndKill(folder, 6, 1, 'undo');
    const cut = archiveHere(folder);
    const undoing = must(cut.handlers['history.keptChange']());
    expect(undoing).toMatchObject({ phase: 'undoing', of: CALLS });
    expect(counted(cut, wish({ tags: ['roof'] }))).toBe(CALLS - (undoing?.done ?? 0));
    cut.close(false);
    expect(await changeAndKill(folder, Infinity, 0)).toBe('over');
    const after = archiveHere(folder);
    expect(tagsOf(after).flat()).toEqual([]);
    expect(must(after.handlers['history.keptChange']())).toBeNull();
  },
);
