import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openArchive } from '../../../src-main/storage/archive/archive-client';
import { openStorage } from '../../../src-main/storage/storage-client';
import { fuzzAnswers, type AnswerFuzz } from './answers';
import { fuzzCommands, type CommandFuzz } from './commands';

export interface FuzzFigures {
  readonly commands: CommandFuzz;
  readonly answers: AnswerFuzz;
}

/** Both fuzzers, over a real record and archive that are thrown away. `programs` is the folder of the built programs. */
export async function runFuzz(seed: number, each: number, programs: string): Promise<FuzzFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'thunderdial-fuzz-'));
  const worker = (name: string): URL => pathToFileURL(join(programs, `${name}.mjs`));
  try {
    const storage = openStorage({ workerUrl: worker('storage-worker'), folder });
    const archive = openArchive({ workerUrl: worker('archive-worker'), folder });
    const commands = await fuzzCommands(seed, each, storage, archive);
    return { commands, answers: await fuzzAnswers(seed, each) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
