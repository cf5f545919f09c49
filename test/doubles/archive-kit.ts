import { onTestFinished } from 'vitest';
import type { AccountId } from '../../src-main/domain/ids';
import { EVERYTHING, type HistoryFilter, type HistoryOrder } from '../../src-main/domain/history/history-filter';
import type { NamedCall } from '../../src-main/domain/history/server-call';
import type { HistoryWish } from '../../src-main/history/ports';
import { createArchiveHandlers } from '../../src-main/storage/archive/handlers';
import { archiveFormat } from '../../src-main/storage/archive/migrations';
import { openRecord, type OpenRecord } from '../../src-main/storage/file/open-record';
import type { Served } from '../../src-main/storage/serve';
import { ACCOUNT } from './sample-attempts';
import { NOON, STAND } from './server-calls';
import { must } from './storage-kit';

export { NOON, serverCall, STAND } from './server-calls';

export interface HereArchive extends OpenRecord {
  readonly handlers: ReturnType<typeof createArchiveHandlers>;
  readonly notes: readonly string[];
}

/** The archive, as its thread serves it. */
export const servedArchive = (folder: string): Served => ({
  folder,
  format: archiveFormat,
  handlers: createArchiveHandlers,
});

/** The real archive in this very thread; closed at the end of the test, if the test has not done so. */
export function archiveHere(folder: string): HereArchive {
  const record = must(openRecord(folder, archiveFormat, new Date()));
  const notes: string[] = [];
  let open = true;
  const close = (tidy: boolean): void => {
    if (open) record.close(tidy);
    open = false;
  };
  onTestFinished(() => close(false));
  return { ...record, close, notes, handlers: createArchiveHandlers(record.database, (text) => notes.push(text)) };
}

export const wish = (
  filter: Partial<HistoryFilter> = {},
  order: HistoryOrder = 'newest',
  account: AccountId = ACCOUNT,
): HistoryWish => ({ account, filter: { ...EVERYTHING, ...filter }, order });

export const takeAll = ({ handlers }: HereArchive, calls: readonly NamedCall[], account: AccountId = ACCOUNT) =>
  must(handlers['import.take'](account, calls, STAND, NOON));

/** Ids of the calls that are found, as the page shows them. */
export function found({ handlers }: HereArchive, asked: HistoryWish, offset = 0, limit = 1_000): readonly string[] {
  return must(handlers['history.page'](asked, offset, limit)).rows.map(({ entry }) => entry.callId ?? 'none');
}

/** Counted to the end. */
export function counted({ handlers }: HereArchive, asked: HistoryWish): number {
  for (;;) {
    const { count, exact } = must(handlers['history.tally'](asked));
    if (exact) return count;
  }
}
