import { randomUUID } from 'node:crypto';
import type { AppEvent } from '../contract/events';
import { BulkDesk } from '../history/bulk/bulk-desk';
import type { ArchiveBulk, ArchiveSelections } from '../history/bulk/ports';
import { ExportDesk } from '../history/export/export-desk';
import { WorkEndings } from '../history/work-endings';
import type { CallFiles, SaveWindow } from '../history/export/ports';
import { historyWorkView, type HistoryWork } from '../service/views/history-work-view';
import type { Core } from './core';
import { seldom } from './history-news';

export interface HistoryWorkParts {
  readonly archive: { readonly selections: ArchiveSelections; readonly bulk: ArchiveBulk };
  readonly files: CallFiles;
  readonly window: SaveWindow;
  readonly emit: (event: AppEvent) => void;
  readonly note: (text: string) => void;
}

/** What is done with many calls of the history, and windows told how far it is. */
export function composeHistoryWork(
  { clock, timers, storage }: Core,
  { archive, files, window, emit, note }: HistoryWorkParts,
): HistoryWork {
  const onFault = (error: unknown): void =>
    note(`history work: ${error instanceof Error ? error.name : 'something'} thrown`);
  const onChange = seldom(timers, () => emit({ kind: 'historyWork', work: historyWorkView(work) }));
  const common = { newId: randomUUID, onChange, onFault, selections: archive.selections };
  const work: HistoryWork = {
    exporter: new ExportDesk({ ...common, files, window, memory: storage.preferences, now: () => clock.now() }),
    bulk: new BulkDesk({ ...common, bulk: archive.bulk }),
    endings: new WorkEndings(onChange),
  };
  return work;
}
