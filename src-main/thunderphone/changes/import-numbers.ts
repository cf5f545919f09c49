import type { NumberImports } from '../../directory/connections-port';
import { fail, ok } from '../../domain/result';
import { inChangeWords } from '../answers/change-words';
import { readPages } from '../lists/pages';
import type { OnOddity } from '../lists/sift';
import type { Read } from '../read';
import { availableShape } from '../shapes/available-number';
import type { Write } from '../write';

const MAX_PAGES = 20;
/** ThunderPhone asks the provider for each number meanwhile. */
const IMPORT_LIMIT_MS = 60_000;

/** The body's member is not documented (API notes 5.4 and 12): this one is inferred, and named nowhere else. */
const importBody = (numbers: readonly string[]): object => ({ numbers });

/** The numbers at a provider: API notes 5.4. What the import answers is not relied on: the numbers are read again. */
export function createNumberImports(read: Read, write: Write, onOddity: OnOddity): NumberImports {
  return {
    available: async (account, id) => {
      const pages = await readPages({
        page: (query) => read(account, `/voip-connections/${id}/available-numbers`, query),
        shape: availableShape,
        idOf: (row) => row.number,
        names: ['numbers', 'available_numbers', 'phone_numbers'],
        maxPages: MAX_PAGES,
        onOddity,
      });
      return pages.ok ? ok(pages.value.rows) : fail(inChangeWords(pages.error));
    },
    importNumbers: async (account, id, numbers) => {
      const body = await write(account, {
        method: 'POST',
        path: `/voip-connections/${id}/import-numbers`,
        body: importBody(numbers),
        timeLimitMs: IMPORT_LIMIT_MS,
      });
      return body.ok ? ok(null) : body;
    },
  };
}
