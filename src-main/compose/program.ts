import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerCommands } from '../desktop/answer-commands';
import type { Answering } from '../desktop/command-channel';
import type { EventSender } from '../desktop/event-sender';
import { fileChooser } from '../desktop/file-chooser';
import { createKeychainLauncher } from '../desktop/keychain-process';
import { recordingChooser } from '../desktop/recording-chooser';
import type { SystemLocale } from '../desktop/locale';
import type { Log } from '../desktop/log';
import { copyText, openDashboard } from '../desktop/outside';
import type { Quitting } from '../desktop/quitting';
import { saveWindow } from '../desktop/save-window';
import { isRegion, type E164 } from '../domain/number';
import { createNumberFiles } from '../files/number-files';
import { createKeychain } from '../keychain/keychain';
import { createMemoryStore } from '../keychain/memory-store';
import { createHandlers } from '../service/handlers';
import { tellSkewOnce } from '../service/clock-notice';
import { Notices } from '../service/notices';
import type { Storage } from '../storage/storage-client';
import { tellRemoved } from '../service/retention-notice';
import { SavedSearches } from '../history/saved-searches';
import { openArchive } from '../storage/archive/archive-client';
import { createCallFiles } from '../storage/archive/export/call-files';
import { createSandboxHost } from '../thunderphone/sandbox/launcher';
import { createCore, type Core } from './core';
import { composeHistory, type PastParts } from './history';
import { composeInsights } from './insights';
import { seldom } from './history-news';
import { composeHistoryWork } from './history-work';
import { startHistory, stopHistory, tellHistory } from './history-wiring';
import { openCore } from './opening';
import { createRest, type Rest } from './rest';
import { composeRecordings, startRecordings } from './recordings';
import { wire } from './wiring';

export interface ProgramParts {
  /** The record, which is being opened. */
  readonly storage: Storage;
  /** Folder of the built main process, and of what the program keeps; absolute. */
  readonly built: string;
  readonly profile: string;
  readonly version: string;
  /** Whether the sandbox account begins with calls from before. */
  readonly sandboxPast: boolean;
  readonly system: SystemLocale;
  readonly log: Log;
  readonly events: EventSender;
  readonly quitting: Quitting;
}

export interface Program {
  readonly core: Core;
  readonly past: PastParts;
  readonly notices: Notices;
  readonly answering: Answering;
  readonly rest: Rest;
  /** Settles when the last run's state has been taken up. */
  readonly opened: Promise<void>;
}

/** Everything behind the window: the use cases over their adapters, taken up from the last run, answering commands. */
export function startProgram({
  storage,
  built,
  profile,
  version,
  sandboxPast,
  system,
  log,
  events,
  quitting,
}: ProgramParts): Program {
  const notices = new Notices();
  const ending = new AbortController();
  const systemRegion = isRegion(system.region) ? system.region : 'US';
  let storageState: 'opening' | 'ready' | 'failed' = 'opening';

  const keychain = createKeychain({
    launcher: createKeychainLauncher(join(built, 'keychain-child.js')),
    platform: process.platform,
  });
  const sandbox = createSandboxHost({
    workerUrl: pathToFileURL(join(built, 'sandbox-worker.js')),
    stateFile: join(profile, 'sandbox.json'),
    withPast: sandboxPast,
    note: (text) => log.warn(text),
  });
  const zonesOf = async (number: E164) => (await import('../domain/number/known-zones')).knownZones(number);
  const core = createCore({
    storage,
    keychain,
    memory: createMemoryStore(),
    sandbox,
    version,
    systemRegion: () => systemRegion,
    locale: () => system.locale,
    zonesOf,
    chooser: fileChooser,
    numberFiles: createNumberFiles(pathToFileURL(join(built, 'numbers-worker.js'))),
    signal: ending.signal,
    onUnwritten: (problem) => notices.showProblem(problem),
    onClockOffset: tellSkewOnce(notices),
    transcripts: {
      isDone: (attempt) => past.attemptWords.isDone(attempt),
      save: (attempt, transcript) => past.attemptWords.save(attempt, transcript),
    },
    note: (text) => log.warn(text),
  });
  const archive = openArchive({
    workerUrl: pathToFileURL(join(built, 'archive-worker.js')),
    folder: join(profile, 'record'),
    note: (text) => log.warn(text),
  });
  const past: PastParts = composeHistory(core, archive, {
    onChange: (account) => {
      importChanged(account);
      if (account === null || account === core.accounts.activeId()) tellChanged();
    },
    onRemoved: (count, days) => tellRemoved(notices, count, days),
    onProblem: (problem) => notices.showProblem(problem),
    note: (text) => log.warn(text),
  });
  const work = composeHistoryWork(core, {
    archive,
    files: createCallFiles({
      workerUrl: pathToFileURL(join(built, 'export-worker.js')),
      folder: join(profile, 'record'),
      hold: archive.hold,
      note: (text) => log.warn(text),
    }),
    window: saveWindow,
    emit: (event) => events.emit(event),
    note: (text) => log.warn(text),
  });
  const tellChanged = seldom(core.timers, () => events.emit({ kind: 'history' }));
  const recordings = composeRecordings(core, {
    folder: join(profile, 'recordings'),
    chooser: recordingChooser,
    emit: (event) => events.emit(event),
  });
  const importChanged = tellHistory(core, past, (event) => events.emit(event));
  const opened = openCore(core, (problem, addition) => notices.showProblem(problem, addition)).then((usable) => {
    storageState = usable ? 'ready' : 'failed';
    wire(core, notices, (event) => events.emit(event));
    if (!usable) return;
    void startHistory(core, past);
    void startRecordings(core, recordings);
    void work.exporter.tidy();
  });

  quitting.atEnd(async () => {
    rest.stop();
    stopHistory(past);
    work.bulk.stop();
    const exported = work.exporter.stop();
    core.follower.stop();
    core.settler.stop();
    core.aftercare.stop();
    core.linePoller.stop();
    recordings.desk.stop();
    ending.abort();
    keychain.dispose();
    // Over the archive, and noted in the record: both are there until nothing is left half written.
    await exported;
    await Promise.all([storage.close(), archive.close(), sandbox.stop()]);
  });

  const handlers = createHandlers({
    ...core,
    attempts: storage.attempts,
    timelines: storage.history,
    callIndex: storage.history,
    past,
    reviewDesk: past.reviewDesk,
    archive,
    insights: composeInsights(archive, storage.preferences, fileChooser),
    work,
    savedSearches: new SavedSearches(storage.preferences),
    recordings,
    historyChanged: tellChanged,
    notices,
    zonesOf,
    now: Date.now,
    copyText: (text) => void copyText(text),
    openPage: (url) => void openDashboard(url),
    about: {
      version,
      locale: system.locale,
      systemRegion,
      dataFolder: profile,
      storage: () => storageState,
      ready: opened,
    },
  });
  const rest = createRest(
    answerCommands(handlers, events, ({ code, command, error }) =>
      log.warn('command refused', { code, command, error }),
    ),
  );
  void opened.then(() => rest.awaitQuiet());
  return { core, past, notices, answering: rest.answering, rest, opened };
}
