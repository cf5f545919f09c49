import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { problem } from '../../../domain/problem/make-problem';
import type { Problem } from '../../../domain/problem/problem';
import { fail, ok, type Result } from '../../../domain/result';
import type { Written } from '../../../history/export/ports';
import { failureOf } from '../../failure';
import { storageProblem } from '../../storage-problem';
import type { TextPiece } from './texts-of';

export interface Writing {
  readonly path: string;
  readonly beside: string;
  readonly isStopped: () => boolean;
  readonly onProgress: (written: Written) => void;
}

/**
 * Writes beside the file, flushes, and only then puts it in the file's place: whatever happens, there is the old file or
 * the whole new one. Null when it was stopped.
 */
export async function writeFile(
  texts: Iterable<TextPiece>,
  { path, beside, isStopped, onProgress }: Writing,
): Promise<Result<Written | null, Problem>> {
  try {
    const written = await writtenBeside(texts, beside, isStopped, onProgress);
    if (written === null) await rm(beside, { force: true });
    else {
      await rename(beside, path);
      await flushFolder(dirname(path));
    }
    return ok(written);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return fail(problemOf(error));
  }
}

async function writtenBeside(
  texts: Iterable<TextPiece>,
  beside: string,
  isStopped: () => boolean,
  onProgress: (written: Written) => void,
): Promise<Written | null> {
  const file = await open(beside, 'wx', 0o600);
  try {
    let written: Written = { rows: 0, bytes: 0 };
    for (const { text, rows } of texts) {
      const bytes = Buffer.from(text);
      await writeAll(file, bytes);
      written = { rows: written.rows + rows, bytes: written.bytes + bytes.length };
      onProgress(written);
      if (isStopped()) return null;
    }
    await file.sync();
    return isStopped() ? null : written;
  } finally {
    await file.close();
  }
}

/** A write may take only a part, as when the disk is nearly full; the next one then says why. */
async function writeAll(file: Awaited<ReturnType<typeof open>>, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** So that the new name outlives a power cut as well; not every system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    await opened.sync().finally(() => opened.close());
  } catch {
    // The file itself is flushed, and stands under its name for everybody now.
    return;
  }
}

function problemOf(error: unknown): Problem {
  const isOfDatabase = 'sqliteExtendedCode' in Object(error);
  if (isOfDatabase) return storageProblem(error);
  return problem(failureOf(error) === 'storage_full' ? 'file_disk_full' : 'file_unwritten');
}
