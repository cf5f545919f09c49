import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import type { AttemptId } from '../../../src-main/domain/ids';
import { storageBuild } from '../../doubles/storage-build';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

const built = storageBuild();

/** Lets the writer press Call until `lines` promises were made, then kills it outright; answers all its promises. */
async function writeAndKill(folder: string, from: number, lines: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [built.writer, built.worker, folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    // Killed while it writes on: what it has told until it is dead counts as well.
    if (told.length === lines) child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return told;
}

it('whenever the program is killed, everything it was promised is there', { timeout: 60_000 }, async () => {
  const folder = tempFolder();
  const promised = new Map<string, 'sending' | 'initiated'>();
  let from = 0;
  for (const lines of [1, 2, 7, 40, 41, 90]) {
    for (const line of await writeAndKill(folder, from, lines)) {
      const [what, nth = ''] = line.split(' ');
      promised.set(nth, what === 'accepted' ? 'initiated' : 'sending');
      from = Math.max(from, Number(nth) + 2);
    }
    const { report, handlers, database, notes, close } = openHere(folder);
    expect(report).toEqual({ damaged: null, begun: false, upgradedFrom: null });
    for (const [nth, state] of promised) {
      const attempt = must(handlers['attempts.byId'](`attempt-${nth}` as AttemptId));
      const events = must(handlers['history.timeline'](`attempt-${nth}` as AttemptId)).map(({ kind }) => kind);
      // The last promise may have been overtaken by a write whose promise the kill cut off.
      expect([state, 'initiated']).toContain(attempt?.state);
      expect(events).toEqual(attempt?.state === 'initiated' ? ['journaled', 'accepted'] : ['journaled']);
    }
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    expect(notes).toEqual([]);
    close(lines % 2 === 0);
  }
  expect(promised.size).toBeGreaterThan(80);
});
