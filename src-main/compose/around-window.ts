import { join } from 'node:path';
import type { AppView } from '../contract/places';
import { setAppMenu } from '../desktop/app-menu';
import type { EventSender } from '../desktop/event-sender';
import { showWindow, type createMainWindow } from '../desktop/main-window';
import { watchPowerAndNetwork } from '../desktop/power';
import type { Quitting } from '../desktop/quitting';
import { addTextMenu } from '../desktop/text-menu';
import { TrayHost } from '../desktop/tray-host';
import { guardClosing } from '../desktop/window-closing';
import type { WindowMemory } from '../desktop/window-memory';
import { askBus } from './ask-bus';
import { restHistory, wakeHistory } from './history-wiring';
import { readWantedKeys } from './opening';
import type { Program } from './program';
import { startTray } from './start-tray';

export interface AroundWindowParts {
  readonly program: Program;
  readonly window: ReturnType<typeof createMainWindow>;
  /** Ends the waiting of a close that was pressed before anybody could decide about it. */
  readonly letClose: () => void;
  /** Kept when the page has been loaded. */
  readonly loaded: Promise<void>;
  readonly memory: WindowMemory;
  /** Absolute path. */
  readonly resources: string;
  readonly events: EventSender;
  readonly quitting: Quitting;
  readonly dev: boolean;
}

/** What the desktop has around the window: menus, tray, what closing does, sleep and network. */
export function setUpAroundWindow(parts: AroundWindowParts): void {
  const { program, window, events, quitting, dev } = parts;
  const show = (view: AppView, attemptId: string | null = null): void => {
    showWindow(window);
    events.emit({ kind: 'show', view, attemptId });
  };
  addTextMenu(window);
  setAppMenu({ show, quit: () => quitting.quit() }, dev);
  guard(parts);
  // Not when it is minimised: people listen while they write elsewhere.
  const hidden = (): void => events.emit({ kind: 'hidden' });
  window.on('hide', hidden);
  parts.letClose();
  followPower(program, hidden);
  window.on('hide', () => program.rest.awaitQuiet());
  // What nobody can see in the first moment waits until the page stands.
  void Promise.all([parts.loaded, program.opened]).then(async () => {
    const tray = { core: program.core, resources: join(parts.resources, 'tray'), show, quit: () => quitting.quit() };
    const stopTray = startTray(tray);
    quitting.atEnd(() => {
      stopTray();
      return Promise.resolve();
    });
    await readWantedKeys(program.core);
  });
}

function guard({ program, window, memory, quitting }: AroundWindowParts): void {
  const trayHost = new TrayHost(process.platform, askBus);
  guardClosing(window, {
    memory,
    quitting: () => quitting.isQuitting(),
    hasTray: () => trayHost.isThere(),
    tell: () => program.notices.show(NO_TRAY),
  });
}

/** @param hidden told when nobody can see the window any more */
function followPower({ core, past }: Program, hidden: () => void): void {
  const power = watchPowerAndNetwork();
  const lookAgain = (): void => {
    core.follower.wake();
    core.settler.wake();
    wakeHistory(past);
  };
  power.onSuspend(() => {
    core.follower.suspend();
    restHistory(past);
    hidden();
  });
  power.onLock(hidden);
  power.onResume(() => {
    core.serverClock.forget();
    lookAgain();
  });
  power.onOnline(lookAgain);
}

const NO_TRAY = {
  id: 'no_tray',
  tone: 'news',
  title: 'Thunderdial keeps running in the task bar',
  text: 'This desktop has no place for a tray icon, so closing the window minimises it. To end the program, choose Quit in the menu (Ctrl+Q).',
} as const;
