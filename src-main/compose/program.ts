import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppEvent } from '../contract/events';
import { answerCommands } from '../desktop/answer-commands';
import type { Answering } from '../desktop/command-channel';
import type { EventSender } from '../desktop/event-sender';
import { fileChooser } from '../desktop/file-chooser';
import { createKeychainLauncher } from '../desktop/keychain-process';
import type { SystemLocale } from '../desktop/locale';
import type { Log } from '../desktop/log';
import { copyText, openDashboard } from '../desktop/outside';
import type { Quitting } from '../desktop/quitting';
import { isRegion, type E164 } from '../domain/number';
import { createNumberFiles } from '../files/number-files';
import { createKeychain } from '../keychain/keychain';
import { createMemoryStore } from '../keychain/memory-store';
import { createHandlers } from '../service/handlers';
import { tellSkewOnce } from '../service/clock-notice';
import { Notices } from '../service/notices';
import type { Storage } from '../storage/storage-client';
import { createSandboxHost } from '../thunderphone/sandbox/launcher';
import { createCore, type Core } from './core';
import type { PastParts } from './history';
import { openCore } from './opening';
import { createRest, type Rest } from './rest';
import { composeWholeHistory } from './whole-history';
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
      isDone: (attempt) => history.parts.past.attemptWords.isDone(attempt),
      save: (attempt, transcript) => history.parts.past.attemptWords.save(attempt, transcript),
    },
    note: (text) => log.warn(text),
  });
  const emit = (event: AppEvent): void => events.emit(event);
  const history = composeWholeHistory(core, { built, profile, notices, log, emit });
  const opened = openCore(core, (problem, addition) => notices.showProblem(problem, addition)).then((usable) => {
    storageState = usable ? 'ready' : 'failed';
    wire(core, notices, emit);
    if (usable) history.start();
  });

  quitting.atEnd(async () => {
    rest.stop();
    const stopped = history.stop();
    core.follower.stop();
    core.settler.stop();
    core.aftercare.stop();
    core.linePoller.stop();
    ending.abort();
    keychain.dispose();
    await stopped;
    await Promise.all([storage.close(), history.close(), sandbox.stop()]);
  });

  const handlers = createHandlers({
    ...core,
    ...history.parts,
    attempts: storage.attempts,
    timelines: storage.history,
    callIndex: storage.history,
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
  return { core, past: history.parts.past, notices, answering: rest.answering, rest, opened };
}
