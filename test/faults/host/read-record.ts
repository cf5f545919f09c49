import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { AccountId } from '../../../src-main/domain/ids';
import type { Storage } from '../../../src-main/storage/storage-client';

const PAGE = 200;

/** Every attempt of an account that is on disk, newest first. Throws when the record cannot be read: all is lost then. */
export async function readRecord(storage: Storage, account: AccountId | null): Promise<readonly Attempt[]> {
  const rows: Attempt[] = [];
  if (account === null) return rows;
  for (;;) {
    const page = await storage.history.page({
      account,
      query: '',
      states: [],
      agentName: null,
      offset: rows.length,
      limit: PAGE,
    });
    if (!page.ok) throw new Error(`the record cannot be read: ${page.error.code}`);
    rows.push(...page.value.rows);
    if (rows.length >= page.value.total || page.value.rows.length === 0) return rows;
  }
}
