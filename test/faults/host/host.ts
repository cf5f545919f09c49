// A program of the campaign: the real core with a real record in a folder, living in fast time. Made to be killed.
import { pathToFileURL } from 'node:url';
import { openStorage } from '../../../src-main/storage/storage-client';
import { answerParent, settingsOf } from '../lib/child';
import { fastClock, fastTimers, type FastTime } from '../lib/fast-time';
import { composeHere } from './compose-here';
import { readRecord } from './read-record';

export interface HostSettings {
  /** The built storage worker. */
  readonly worker: string;
  readonly folder: string;
  readonly time: FastTime;
  /** By the world's clock. */
  readonly timeLimitMs: number;
}

const { worker, folder, time, timeLimitMs } = settingsOf() as HostSettings;
const storage = openStorage({ workerUrl: pathToFileURL(worker), folder });
const here = await composeHere({
  storage,
  clock: fastClock(time),
  timers: fastTimers(time),
  timeLimitMs,
  report: ({ error }) => {
    // A command that broke is a defect, and the campaign must not pass over it.
    if (error !== undefined) console.error(error);
  },
});

answerParent(
  {
    command: ({ name, payload }: { name: string; payload: unknown }) => here.command(name, payload),
    record: () => readRecord(storage, here.core.accounts.activeId()),
    states: () => here.core.book.all().map(({ id, state }) => ({ id, state })),
  },
  here.close,
);
