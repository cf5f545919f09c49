import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The programs: test/doubles/import-writer.ts and the archive's worker, built. */
export interface ImportPrograms {
  readonly importer: string;
  readonly archive: string;
}

export interface CutImport {
  /** Ids of the calls that were told to be on disk. */
  readonly promised: ReadonlySet<string>;
  /** It came to its end first. */
  readonly done: boolean;
}

/** Lets an import go on for so many pages and ms, then kills it outright, or lets it come to its end. */
export async function killImport(
  programs: ImportPrograms,
  folder: string,
  calls: number,
  moment: { readonly pages: number; readonly ms: number },
): Promise<CutImport> {
  const child = spawn(process.execPath, [programs.importer, programs.archive, folder, String(calls)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const promised = new Set<string>();
  let told = 0;
  let done = false;
  for await (const line of createInterface({ input: child.stdout })) {
    told += 1;
    done ||= line === 'done';
    if (line !== 'done') for (const id of line.split(' ')) if (id !== '') promised.add(id);
    // Within a page's transaction as likely as between two: a moment after it was told of.
    if (told === moment.pages || done) setTimeout(() => child.kill('SIGKILL'), done ? 0 : moment.ms);
  }
  await closed;
  return { promised, done };
}
