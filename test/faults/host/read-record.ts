import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { AccountId } from '../../../src-main/domain/ids';
import type { Storage } from '../../../src-main/storage/storage-client';

const PAGE = 200;

/** Every attempt of an account that is on disk, newest first. Throws when the record cannot be read: all is lost then. */
export async function readRecord(storage: Storage, account: AccountId | null): Promise<readonly Attempt[]> {
  const rows: Attempt[] = [];
  for (let mark = 0; ;) {
    const read = await storage.attempts.changedAfter(mark, PAGE);
    if (!read.ok) throw new Error(`the record cannot be read: ${read.error.code}`);
    if (read.value.mark === mark) break;
    mark = read.value.mark;
    rows.push(...read.value.attempts);
  }
  return rows.filter(({ accountId }) => accountId === account).sort((a, b) => b.createdAt - a.createdAt);
}
