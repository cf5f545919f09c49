import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';

/**
 * Has a file made beside the wanted one, flushes it, and only then puts it in its place: whatever happens, there is the old
 * file or the whole new one. The problem is `file_unwritten`.
 * @param make makes the file at the path that it is given, where nothing is yet; what it throws ends the attempt
 */
export async function intoPlace(path: string, make: (beside: string) => Promise<void>): Promise<Result<null, Problem>> {
  const beside = `${path}.${randomUUID()}.new`;
  try {
    await make(beside);
    const file = await open(beside, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return ok(null);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return fail(problem('file_unwritten'));
  }
}
