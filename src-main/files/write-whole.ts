import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { safeCell } from '../domain/safe-cell';

/** Without it some spreadsheets take UTF-8 for a code page. */
const BOM = '\uFEFF';

/**
 * Writes rows as CSV (RFC 4180) beside the file, flushes, and only then puts it in the file's place: whatever happens,
 * there is the old file or the whole new one.
 */
export async function writeWhole(
  path: string,
  chunks: AsyncIterable<readonly (readonly string[])[]>,
): Promise<Result<null, Problem>> {
  const beside = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.write(BOM);
      for await (const rows of chunks) {
        await file.write(
          stringify(
            rows.map((cells) => cells.map(safeCell)),
            // A line break of another kind than the file's would otherwise stand unquoted.
            { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
          ),
        );
      }
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
