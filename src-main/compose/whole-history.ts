import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppEvent } from '../contract/events';
import { fileChooser } from '../desktop/file-chooser';
import type { Log } from '../desktop/log';
import { recordingChooser } from '../desktop/recording-chooser';
import { saveWindow } from '../desktop/save-window';
import { SavedSearches } from '../history/saved-searches';
import type { Notices } from '../service/notices';
import { tellRemoved } from '../service/retention-notice';
import { openArchive } from '../storage/archive/archive-client';
import { createCallFiles } from '../storage/archive/export/call-files';
import type { Core } from './core';
import { composeHistory, type PastParts } from './history';
import { seldom } from './history-news';
import { startHistory, stopHistory, tellHistory } from './history-wiring';
import { composeHistoryWork } from './history-work';
import { composeInsights } from './insights';
import { composeRecordings, startRecordings } from './recordings';

interface WholeHistoryParts {
  /** Folder of the built main process, and of what the program keeps; absolute. */
  readonly built: string;
  readonly profile: string;
  readonly notices: Notices;
  readonly log: Log;
  readonly emit: (event: AppEvent) => void;
}

/** Every call of the organization, and all that is done with them, over the archive beside the record. */
export function composeWholeHistory(core: Core, { built, profile, notices, log, emit }: WholeHistoryParts) {
  const note = (text: string): void => log.warn(text);
  const worker = (name: string): URL => pathToFileURL(join(built, name));
  const folder = join(profile, 'record');
  const { preferences } = core.storage;
  const archive = openArchive({ workerUrl: worker('archive-worker.js'), folder, note });
  const changed = seldom(core.timers, () => emit({ kind: 'history' }));
  const past: PastParts = composeHistory(core, archive, {
    onChange: (account) => {
      importChanged(account);
      if (account === null || account === core.accounts.activeId()) changed();
    },
    onRemoved: (count, days) => tellRemoved(notices, count, days),
    onProblem: (problem) => notices.showProblem(problem),
    note,
  });
  const importChanged = tellHistory(core, past, emit);
  const work = composeHistoryWork(core, {
    archive,
    files: createCallFiles({ workerUrl: worker('export-worker.js'), folder, hold: archive.hold, note }),
    window: saveWindow,
    emit,
    note,
  });
  const recordings = composeRecordings(core, { folder: join(profile, 'recordings'), chooser: recordingChooser, emit });
  return {
    /** What commands act on. */
    parts: {
      past,
      reviewDesk: past.reviewDesk,
      archive,
      insights: composeInsights(archive, preferences, fileChooser),
      work,
      savedSearches: new SavedSearches(preferences),
      recordings,
      historyChanged: changed,
    },
    start: (): void => {
      void startHistory(core, past);
      void startRecordings(core, recordings);
      void work.exporter.tidy();
    },
    /** Settles when nothing is left half written; the archive and the record must be there until then. */
    stop: async (): Promise<void> => {
      stopHistory(past);
      work.bulk.stop();
      const exported = work.exporter.stop();
      recordings.desk.stop();
      await exported;
    },
    close: (): Promise<void> => archive.close(),
  };
}
