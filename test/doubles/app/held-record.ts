import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '../../../src-main/storage/file/open-record';
import { recordPaths } from '../../../src-main/storage/file/paths';
import { recordFormat } from '../../../src-main/storage/migrations';

/** A profile whose record lets nobody in until it is told to. */
export interface HeldRecord {
  readonly profile: string;
  /** Waits until the app stands at the record, then lets it in. */
  letIn(): Promise<void>;
  remove(): Promise<void>;
}

/** From this size on, opening looks first at how the last close left the file (`file/inspect.ts`). */
const BIG = 5 * 1024 * 1024;

/**
 * A sound record of a size at which opening first reads a note beside it; in place of the note is a pipe, which is read
 * once somebody writes into it. Throws where the record cannot be made.
 */
export async function heldRecord(): Promise<HeldRecord> {
  const profile = await mkdtemp(join(tmpdir(), 'thunderdial-held-'));
  const folder = join(profile, 'record');
  const record = openRecord(folder, recordFormat, new Date());
  if (!record.ok) throw new Error(record.error.what);
  record.value.database.run('INSERT INTO preferences (key, value) VALUES (?, ?)', 'padding', 'x'.repeat(BIG));
  record.value.close(true);
  const { leftAs } = recordPaths(folder, recordFormat.fileName);
  await rm(leftAs);
  execFileSync('mkfifo', [leftAs]);
  return {
    profile,
    letIn: async () => {
      const pipe = await open(leftAs, 'w');
      await pipe.close();
    },
    remove: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}
