// A program of its own: takes over the calls of a server that is made up here, a page at a time, and tells of each page
// once it is promised to be on disk. Its arguments are the worker, the folder and the number of calls; it is made to be
// killed.
import { writeSync } from 'node:fs';
import { Importer } from '../../src-main/history/import/importer';
import type { ImportParts } from '../../src-main/history/import/import-parts';
import { openArchive } from '../../src-main/storage/archive/archive-client';
import { ok } from '../../src-main/domain/result';
import { MovingServer, serverCall, usualHabits } from './moving-server';
import { ACCOUNT, PRESSED_AT } from './sample-attempts';

const [, , workerUrl = '', folder = '', count = '0'] = process.argv;
const server = new MovingServer({ ...usualHabits, cap: 20 });
for (let nth = 1; nth <= Number(count); nth += 1) {
  // Every third call begins in one moment with others.
  server.put(serverCall(nth, { startedAt: PRESSED_AT - (nth - (nth % 3)) * 60_000 }));
}
const archive = openArchive({ workerUrl, folder });
const take: typeof archive.imports.take = async (account, calls, stand, seenAt) => {
  const taken = await archive.imports.take(account, calls, stand, seenAt);
  if (taken.ok) writeSync(1, `${calls.map(({ callId }) => callId).join(' ')}\n`);
  return taken;
};
const parts: ImportParts = {
  pages: server,
  archive: { ...archive.imports, take },
  memory: { get: () => Promise.resolve(ok(null)), set: () => Promise.resolve(ok(undefined)) },
  names: { nameOf: () => 'Reception' },
  attempts: { observed: () => undefined, strays: () => undefined },
  clock: { now: () => PRESSED_AT },
  // At once: what is tried here is where the program can be killed, not how gently it goes.
  timers: {
    after: (ms, run) => {
      const timer = setTimeout(run, Math.min(ms, 1));
      return () => clearTimeout(timer);
    },
  },
  offsetMs: () => 0,
  random: () => 0,
  onChange: (account) => {
    if (importer.view(account).state === 'done') writeSync(1, 'done\n');
  },
  onFault: (error) => {
    throw error;
  },
};
const importer = new Importer(parts);
importer.wake(ACCOUNT);
