import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { advance } from '../../../src-main/domain/call/advance';
import type { AttemptEvent } from '../../../src-main/domain/call/attempt-event';
import type { AttemptId } from '../../../src-main/domain/ids';
import { archiveHere, counted, serverCall, wish } from '../../doubles/archive-kit';
import { press } from '../../doubles/presses';
import { storageBuild } from '../../doubles/storage-build';
import { anAccount, keepInRecord, must, openHere, tempFolder } from '../../doubles/storage-kit';

const built = storageBuild();
const CALLS = 120;
const KILLS = Number(process.env['THUNDERDIAL_KILLS'] ?? 12);

/** A record of before: every call that ended has its words in it. */
function recordOfBefore(folder: string): readonly AttemptId[] {
  const { handlers, database, close } = openHere(folder);
  must(handlers['accounts.save'](anAccount()));
  const attempts = Array.from({ length: CALLS }, (_, nth) => {
    let { attempt } = must(handlers['attempts.begin'](press(nth + 1)));
    const events: AttemptEvent[] = [
      { kind: 'accepted', at: attempt.createdAt, callId: serverCall(nth).callId, replay: false },
      { kind: 'observed', at: attempt.createdAt, call: serverCall(nth) },
    ];
    for (const event of events) {
      attempt = advance(attempt, event);
      must(handlers['attempts.append'](event, attempt));
    }
    const turn = { role: 'user', content: `roof number${String(nth)}x`, startMs: 0, endMs: null };
    keepInRecord(database, attempt.id, { fetchedAt: nth + 1, turns: [turn] });
    return attempt.id;
  });
  close(true);
  return attempts;
}

/** Lets the move go on for so many steps, then kills it outright, or lets it come to its end; whether it did. */
async function moveAndKill(folder: string, steps: number, delayMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [built.mover, built.worker, built.archive, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let told = 0;
  let done = false;
  for await (const line of createInterface({ input: child.stdout })) {
    told += 1;
    done ||= line === 'done';
    if (told === steps || done) setTimeout(() => child.kill('SIGKILL'), done ? 0 : delayMs);
  }
  await closed;
  return done;
}

it(
  'words that move into the archive while the program is killed again and again are neither lost nor there twice',
  { timeout: 600_000 },
  async () => {
    const folder = tempFolder();
    const attempts = recordOfBefore(folder);
    let kills = 0;
    let done = false;
    while (!done) {
      done = await moveAndKill(folder, kills < KILLS ? 1 + (kills % 3) : Infinity, (kills * 3) % 7);
      kills += done ? 0 : 1;
      const record = openHere(folder);
      const archive = archiveHere(folder);
      const here = new Set(record.database.all('SELECT attempt_id FROM transcripts').map((row) => row['attempt_id']));
      for (const [nth, attempt] of attempts.entries()) {
        const entry = must(archive.handlers['history.ofAttempt'](attempt));
        const there = entry && must(archive.handlers['transcripts.ofEntry'](entry.key));
        // Wherever they are, they are whole; never nowhere.
        if (!here.has(attempt)) expect(there?.turns[0]?.content).toBe(`roof number${String(nth)}x`);
      }
      expect(archive.database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      if (done) {
        expect(here.size).toBe(0);
        expect(must(archive.handlers['transcripts.count']())).toBe(CALLS);
        expect(counted(archive, wish({ text: 'roof' }))).toBe(CALLS);
      }
      record.close(true);
      archive.close(true);
    }
    expect(kills).toBeGreaterThan(0);
  },
);
