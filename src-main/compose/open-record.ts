import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log } from '../desktop/log';
import { openStorage, type Storage } from '../storage/storage-client';

export interface RecordParts {
  /** Folder of the built main process, and of what the program keeps; absolute. */
  readonly built: string;
  readonly profile: string;
  readonly log: Log;
}

/** Opens the record: its thread starts and reads while main reads its own code. */
export function openRecord({ built, profile, log }: RecordParts): Storage {
  return openStorage({
    workerUrl: pathToFileURL(join(built, 'storage-worker.js')),
    folder: join(profile, 'record'),
    note: (text) => log.warn(text),
  });
}
