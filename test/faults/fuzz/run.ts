import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStorage } from '../../../src-main/storage/storage-client';
import { fuzzAnswers, type AnswerFuzz } from './answers';
import { fuzzCommands, type CommandFuzz } from './commands';

export interface FuzzFigures {
  readonly commands: CommandFuzz;
  readonly answers: AnswerFuzz;
}

/** Both fuzzers, over a real record that is thrown away. `programs` is the folder of the built programs. */
export async function runFuzz(seed: number, each: number, programs: string): Promise<FuzzFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'thunderdial-fuzz-'));
  const workerUrl = pathToFileURL(join(programs, 'storage-worker.mjs'));
  try {
    const commands = await fuzzCommands(seed, each, openStorage({ workerUrl, folder }));
    return { commands, answers: await fuzzAnswers(seed, each) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
