import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { safeCell } from '../domain/safe-cell';
import { intoPlace } from './into-place';

/** Without it some spreadsheets take UTF-8 for a code page. */
const BOM = '\uFEFF';

/** Writes rows as CSV (RFC 4180), the whole file or none of it. */
export async function writeWhole(
  path: string,
  chunks: AsyncIterable<readonly (readonly string[])[]>,
): Promise<Result<null, Problem>> {
  return intoPlace(path, async (beside) => {
    const file = await open(beside, 'wx', 0o600);
    try {
      // A plain write may take a part only, as when the disk is nearly full, and call it done.
      await file.appendFile(BOM);
      for await (const rows of chunks) await file.appendFile(csvOf(rows));
    } finally {
      await file.close();
    }
  });
}

const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => cells.map(safeCell)),
    // A line break of another kind than the file's would otherwise stand unquoted.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
