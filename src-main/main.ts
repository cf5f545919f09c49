// The composition root: builds the parts and wires them, nothing else.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, session } from 'electron';
import { askBus } from './compose/ask-bus';
import { createCore } from './compose/core';
import { openCore, readWantedKeys } from './compose/opening';
import { startTray } from './compose/start-tray';
import { wire } from './compose/wiring';
import { setAppMenu } from './desktop/app-menu';
import { registerAppScheme, serveApp } from './desktop/app-scheme';
import { openCommandChannel } from './desktop/command-channel';
import { watchProcess, watchWindow } from './desktop/crash';
import { EventSender } from './desktop/event-sender';
import { createHandlers } from './service/handlers';
import { createKeychainLauncher } from './desktop/keychain-process';
import { systemLocale } from './desktop/locale';
import { FileLog } from './desktop/log';
import { createMainWindow, showWindow } from './desktop/main-window';
import { Notices } from './service/notices';
import { copyText, openDashboard } from './desktop/outside';
import { watchPowerAndNetwork } from './desktop/power';
import { Quitting } from './desktop/quitting';
import { hardenApp, hardenSession } from './desktop/security';
import { isOnlyInstance } from './desktop/single-instance';
import { applySwitches } from './desktop/switches';
import { addTextMenu } from './desktop/text-menu';
import { TrayHost } from './desktop/tray-host';
import { guardClosing } from './desktop/window-closing';
import { joinEvents } from './desktop/window-events';
import { WindowMemory } from './desktop/window-memory';
import { isRegion } from './domain/number';
import { createKeychain } from './keychain/keychain';
import { createMemoryStore } from './keychain/memory-store';
import { openStorage } from './storage/storage-client';
import { createSandboxHost } from './thunderphone/sandbox/launcher';

applySwitches();
registerAppScheme();
hardenApp();

const built = import.meta.dirname;
const profile = app.getPath('userData');
const resources = join(app.getAppPath(), 'resources');
let bringUp = (): void => undefined;

// Not awaited: Electron holds its ready event back until this module has been loaded.
if (isOnlyInstance(() => bringUp())) void run();
else app.quit();

async function run(): Promise<void> {
  const dev = !app.isPackaged && process.env['THUNDERDIAL_DEV'] === '1';
  const log = new FileLog(join(profile, 'logs', 'thunderdial.log'));
  watchProcess(log);
  const quitting = new Quitting((error) => log.error('not ended cleanly', { error }));
  const events = new EventSender();
  const notices = new Notices();
  const ending = new AbortController();
  let storageState: 'opening' | 'ready' | 'failed' = 'opening';
  let region = 'US';

  const storage = openStorage({
    workerUrl: pathToFileURL(join(built, 'storage-worker.js')),
    folder: join(profile, 'record'),
    note: (text) => log.warn(text),
  });
  const keychain = createKeychain({
    launcher: createKeychainLauncher(join(built, 'keychain-child.js')),
    platform: process.platform,
  });
  const sandbox = createSandboxHost({
    workerUrl: pathToFileURL(join(built, 'sandbox-worker.js')),
    stateFile: join(profile, 'sandbox.json'),
    note: (text) => log.warn(text),
  });
  const core = createCore({
    storage,
    keychain,
    memory: createMemoryStore(),
    sandbox,
    version: app.getVersion(),
    systemRegion: () => (isRegion(region) ? region : 'US'),
    signal: ending.signal,
    onUnwritten: (problem) => notices.showProblem(problem),
    onTranscript: (attemptId) => events.emit({ kind: 'transcript', attemptId }),
    note: (text) => log.warn(text),
  });
  const opened = openCore(core, (problem, addition) => notices.showProblem(problem, addition)).then((usable) => {
    storageState = usable ? 'ready' : 'failed';
    wire(core, notices, (event) => events.emit(event));
  });

  quitting.atEnd(async () => {
    core.follower.stop();
    core.settler.stop();
    core.aftercare.stop();
    ending.abort();
    keychain.dispose();
    await Promise.all([storage.close(), sandbox.stop()]);
  });

  await app.whenReady();
  quitting.watchSession();
  const { locale, region: systemRegion } = systemLocale();
  region = systemRegion === '' ? region : systemRegion;
  serveApp(join(built, '..', 'renderer'));
  hardenSession(session.defaultSession, dev);
  openCommandChannel(
    createHandlers({
      ...core,
      attempts: storage.attempts,
      history: storage.history,
      timelines: storage.history,
      notices,
      zonesOf: async (number) => (await import('./domain/number/known-zones')).knownZones(number),
      now: Date.now,
      copyText: (text) => void copyText(text),
      openPage: (url) => void openDashboard(url),
      about: {
        version: app.getVersion(),
        locale,
        systemRegion: isRegion(region) ? region : 'US',
        dataFolder: profile,
        storage: () => storageState,
        ready: opened,
      },
    }),
    events,
    ({ code, command, error }) => log.warn('command refused', { code, command, error }),
  );

  const memory = new WindowMemory(join(profile, 'window.json'), (error) =>
    log.warn('window place not kept', { error }),
  );
  quitting.atEnd(() => memory.flush());
  const window = createMainWindow({
    memory,
    preload: join(built, '..', 'preload', 'preload.cjs'),
    icon: join(resources, 'icon.png'),
    dev,
  });
  joinEvents(window, events);
  watchWindow(window, log);
  addTextMenu(window);
  const trayHost = new TrayHost(process.platform, askBus);
  guardClosing(window, {
    memory,
    quitting: () => quitting.isQuitting(),
    hasTray: () => trayHost.isThere(),
    tell: () => notices.show(NO_TRAY),
  });
  bringUp = () => showWindow(window);
  const show = (view: 'dial' | 'history' | 'settings', attemptId: string | null = null): void => {
    bringUp();
    events.emit({ kind: 'show', view, attemptId });
  };
  setAppMenu({ show, quit: () => quitting.quit() }, dev);

  // What nobody can see in the first moment waits until the page stands.
  window.webContents.once('did-finish-load', () => {
    void opened.then(async () => {
      const stopTray = startTray({ core, resources: join(resources, 'tray'), show, quit: () => quitting.quit() });
      quitting.atEnd(() => {
        stopTray();
        return Promise.resolve();
      });
      await readWantedKeys(core);
    });
  });

  const power = watchPowerAndNetwork();
  power.onSuspend(() => core.follower.suspend());
  const lookAgain = (): void => {
    core.follower.wake();
    core.settler.wake();
  };
  power.onResume(lookAgain);
  power.onOnline(lookAgain);
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
  quitting.atEnd(() => {
    log.flush();
    return Promise.resolve();
  });
}

const NO_TRAY = {
  id: 'no_tray',
  tone: 'news',
  title: 'Thunderdial keeps running in the task bar',
  text: 'This desktop has no place for a tray icon, so closing the window minimises it. To end the program, choose Quit in the menu (Ctrl+Q).',
} as const;
