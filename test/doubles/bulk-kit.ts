import type { EntryKey } from '../../src-main/domain/history/history-entry';
import { EVERYTHING, type HistoryFilter } from '../../src-main/domain/history/history-filter';
import type { CallSelection } from '../../src-main/domain/history/selection';
import { BulkDesk, type BulkStanding } from '../../src-main/history/bulk/bulk-desk';
import type { ArchiveBulk, ArchiveSelections } from '../../src-main/history/bulk/ports';
import { archiveHere, serverCall, takeAll, wish, type HereArchive } from './archive-kit';
import { ACCOUNT } from './sample-attempts';
import { must, tempFolder } from './storage-kit';

export const all = (filter: Partial<HistoryFilter> = {}, except: readonly EntryKey[] = []): CallSelection => ({
  kind: 'all',
  filter: { ...EVERYTHING, ...filter },
  except,
});

export const bulkPorts = ({
  handlers,
}: HereArchive): { readonly selections: ArchiveSelections; readonly bulk: ArchiveBulk } => ({
  selections: {
    count: (...args) => Promise.resolve(handlers['history.selectionCount'](...args)),
    tally: (...args) => Promise.resolve(handlers['history.selectionTally'](...args)),
    keys: (...args) => Promise.resolve(handlers['history.selectionKeys'](...args)),
    range: (...args) => Promise.resolve(handlers['history.range'](...args)),
  },
  bulk: {
    begin: (...args) => Promise.resolve(handlers['bulk.begin'](...args)),
    step: (...args) => Promise.resolve(handlers['bulk.step'](...args)),
    beginUndo: (...args) => Promise.resolve(handlers['bulk.beginUndo'](...args)),
    kept: () => Promise.resolve(handlers['history.keptChange']()),
    dismiss: (...args) => Promise.resolve(handlers['bulk.dismiss'](...args)),
    numbers: (...args) => Promise.resolve(handlers['bulk.numbers'](...args)),
  },
});

/** The desk as the program has it, but for pieces that are counted instead of timed. */
export function deskOver(archive: HereArchive, change: Partial<ArchiveBulk> = {}, calls = 25) {
  const { selections, bulk } = bulkPorts(archive);
  const told: (BulkStanding | null)[] = [];
  let names = 0;
  const desk = new BulkDesk({
    selections,
    bulk: { ...bulk, ...change },
    newId: () => `change ${String(++names)}`,
    onChange: () => told.push(desk.current()),
    onFault: (error) => {
      throw error;
    },
    piece: { calls, ms: Infinity },
  });
  return { desk, told };
}

/** Every second call failed; thirty numbers take turns. */
export function archiveOf(count: number, folder = tempFolder()): HereArchive {
  const archive = archiveHere(folder);
  takeAll(
    archive,
    Array.from({ length: count }, (_, nth) =>
      serverCall(nth, {
        status: nth % 2 === 0 ? 'completed' : 'failed',
        to: `+1212555${String(nth % 30).padStart(4, '0')}`,
      }),
    ),
  );
  return archive;
}

export const keysOf = (archive: HereArchive, selection: CallSelection = all()): readonly EntryKey[] =>
  must(archive.handlers['history.selectionKeys'](ACCOUNT, selection, null, 10_000));

/** Of all calls, newest first. */
export const tagsOf = (archive: HereArchive): readonly (readonly string[])[] =>
  must(archive.handlers['history.page'](wish(), 0, 1_000)).rows.map(({ entry }) => entry.tags);
