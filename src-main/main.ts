// The composition root. It makes the window as early as can be and starts the rest of the program once its page stands:
// page and first keys come by main's thread, and would wait behind the reading of main's code.
import { join } from 'node:path';
import { app, session } from 'electron';
import { readInTurns } from './compose/read-in-turns';
import { registerAppScheme, serveApp } from './desktop/app-scheme';
import { openCommandChannel } from './desktop/command-channel';
import { watchProcess, watchWindow } from './desktop/crash';
import { EventSender } from './desktop/event-sender';
import { systemLocale } from './desktop/locale';
import { FileLog } from './desktop/log';
import { createMainWindow, showWindow } from './desktop/main-window';
import { pageStands } from './desktop/page-stands';
import { Quitting } from './desktop/quitting';
import { hardenApp, hardenSession } from './desktop/security';
import { isOnlyInstance } from './desktop/single-instance';
import { applySwitches } from './desktop/switches';
import { joinEvents } from './desktop/window-events';
import { holdClosing } from './desktop/window-closing';
import { WindowMemory } from './desktop/window-memory';

applySwitches();
registerAppScheme();
hardenApp();

const built = import.meta.dirname;
const profile = app.getPath('userData');
const resources = join(app.getAppPath(), 'resources');
// For tests and demonstrations of an account that has nothing yet.
const sandboxPast = !app.commandLine.hasSwitch('sandbox-without-past');
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
  const memory = new WindowMemory(join(profile, 'window.json'), (error) =>
    log.warn('window place not kept', { error }),
  );

  await app.whenReady();
  serveApp(join(built, '..', 'renderer'));
  hardenSession(session.defaultSession, dev);
  const system = systemLocale();
  const window = createMainWindow({
    memory,
    preload: join(built, '..', 'preload', 'preload.cjs'),
    icon: join(resources, 'icon.png'),
    dev,
    region: system.region,
  });
  const letClose = holdClosing(window, () => quitting.isQuitting());
  joinEvents(window, events);
  watchWindow(window, log);
  bringUp = () => showWindow(window);
  const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));

  const starting = pageStands(window).then(async () => {
    const { openRecord } = await import('./compose/open-record');
    const storage = openRecord({ built, profile, log });
    await readInTurns();
    const { startProgram } = await import('./compose/program');
    return startProgram({
      storage,
      built,
      profile,
      version: app.getVersion(),
      sandboxPast,
      system,
      log,
      events,
      quitting,
    });
  });
  // Without a program nothing decides what closing does, and nothing is lost by it.
  starting.catch(letClose);
  // No command is answered before the last run's state was taken up: nobody would hear of what it changes.
  openCommandChannel(starting.then(({ answering, opened }) => opened.then(() => answering)));
  const program = await starting;
  quitting.watchSession();
  quitting.atEnd(() => memory.flush());
  const { setUpAroundWindow } = await import('./compose/around-window');
  setUpAroundWindow({ program, window, letClose, loaded, memory, resources, events, quitting, dev });
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
  quitting.atEnd(() => {
    log.flush();
    return Promise.resolve();
  });
}
