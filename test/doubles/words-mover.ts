// A program of its own: moves the words that a record keeps into the archive, and tells of each step. Its arguments are
// the two workers and the folder; it is made to be killed.
import { writeSync } from 'node:fs';
import { FollowRecord } from '../../src-main/history/follow-record';
import { MoveWords } from '../../src-main/history/words/move-words';
import { openArchive } from '../../src-main/storage/archive/archive-client';
import { openStorage } from '../../src-main/storage/storage-client';

const [, , recordWorker = '', archiveWorker = '', folder = ''] = process.argv;
const storage = openStorage({ workerUrl: recordWorker, folder });
const archive = openArchive({ workerUrl: archiveWorker, folder });
// At once: what is tried here is where the program can be killed, not how gently it goes.
const timers = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, Math.min(ms, 1));
    return () => clearTimeout(timer);
  },
};
const onFault = (error: unknown): never => {
  throw error;
};
const follow = new FollowRecord({
  changes: storage.attempts,
  following: archive.following,
  timers,
  random: () => 0,
  onProblem: ({ code }) => onFault(new Error(code)),
  onFollowed: () => undefined,
  onFault,
});
const takeOver: typeof archive.ofAttempts.takeOver = async (transcripts) => {
  const taken = await archive.ofAttempts.takeOver(transcripts);
  // Between the two files: there already, and here still.
  writeSync(1, 'taken over\n');
  return taken;
};
const move = new MoveWords({
  record: storage.transcripts,
  archive: { takeOver },
  follow,
  timers,
  onMoved: () => writeSync(1, 'moved\n'),
  onFault,
});
const moved = await move.all();
writeSync(1, moved.ok ? 'done\n' : `${moved.error.code}\n`);
