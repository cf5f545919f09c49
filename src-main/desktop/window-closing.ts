import type { BrowserWindow } from 'electron';
import { decideClosing } from './closing';
import type { WindowMemory } from './window-memory';

export interface WindowClosingOptions {
  readonly memory: WindowMemory;
  readonly quitting: () => boolean;
  /** Whether the tray icon can be seen now; asked each time, since panels come and go. */
  readonly hasTray: () => Promise<boolean>;
  /** Told once, in all runs: closing minimises here, and quitting is in the menu. */
  readonly tell: () => void;
}

/** While hidden, how often to look whether the tray is still there. */
const LOOK_AGAIN_MS = 15_000;

/**
 * The window is there before the program: a press of its close button waits until somebody can decide about it. The
 * returned function ends the waiting, and makes up for the press.
 */
export function holdClosing(window: BrowserWindow, quitting: () => boolean): () => void {
  let pressed = false;
  const hold = (event: { preventDefault(): void }): void => {
    if (quitting()) return;
    event.preventDefault();
    pressed = true;
  };
  window.on('close', hold);
  return () => {
    window.off('close', hold);
    if (pressed && !window.isDestroyed()) window.close();
  };
}

/** Decides what the window's close button does, and does it. */
export function guardClosing(window: BrowserWindow, { memory, quitting, hasTray, tell }: WindowClosingOptions): void {
  let looking: NodeJS.Timeout | undefined;
  const stopLooking = (): void => clearInterval(looking);

  window.on('close', (event) => {
    if (quitting()) return;
    event.preventDefault();
    void hasTray().then((tray) => {
      if (!window.isDestroyed()) close(tray);
    });
  });
  window.on('show', stopLooking).on('closed', stopLooking);

  function close(tray: boolean): void {
    const closing = decideClosing({ quitting: quitting(), tray, told: memory.get().toldAboutTray });
    if (closing.act === 'close') window.close();
    if (closing.act === 'hide') {
      window.hide();
      stopLooking();
      looking = setInterval(() => void comeBackWithoutTray(), LOOK_AGAIN_MS);
    }
    if (closing.act === 'minimise') {
      window.minimize();
      if (!closing.tell) return;
      memory.keep({ toldAboutTray: true });
      tell();
    }
  }

  /** The panel that held the icon has gone: without this, nothing would lead back to the window. */
  async function comeBackWithoutTray(): Promise<void> {
    if (window.isDestroyed() || window.isVisible() || (await hasTray())) return;
    if (window.isDestroyed() || window.isVisible()) return;
    stopLooking();
    window.showInactive();
    window.minimize();
  }
}
