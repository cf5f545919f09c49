import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from './log';

/**
 * What happens when the window's process dies or stands still: it is logged, and the person is offered a fresh page.
 * Calls are followed in the main process, which goes on.
 */
export function watchWindow(window: BrowserWindow, log: Log): void {
  const question = createQuestion(window);
  const { webContents } = window;
  let endedByUs = false;

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('window process gone', { reason, exitCode });
    if (reason === 'clean-exit' || endedByUs) return;
    question.close();
    question.ask({
      message: 'The window stopped working.',
      detail: 'Your calls are still being followed, and nothing in the record is lost.',
      buttons: ['Reload window', 'Not now'],
      chosen: () => webContents.reload(),
    });
  });
  window.on('unresponsive', () => {
    log.warn('window unresponsive');
    question.ask({
      message: 'The window does not respond.',
      detail: 'Your calls are still being followed. You can wait, or load the window anew.',
      buttons: ['Reload window', 'Wait'],
      chosen: () => {
        // A page that hangs answers no reload: its process has to end first.
        endedByUs = true;
        webContents.forcefullyCrashRenderer();
        webContents.reload();
      },
    });
  });
  window.on('responsive', () => {
    log.info('window responsive again');
    question.close();
  });
  webContents.on('did-start-loading', () => (endedByUs = false));
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame) log.error('page not loaded', { code, description });
  });
  webContents.on('preload-error', (_event, _path, error) => log.error('preload failed', { error }));
}

interface Question {
  readonly message: string;
  readonly detail: string;
  /** The first does what is offered, the second nothing. */
  readonly buttons: readonly [string, string];
  readonly chosen: () => void;
}

/** One question at a time; `close` takes it back when it has answered itself. */
function createQuestion(window: BrowserWindow) {
  let open: AbortController | undefined;
  const close = (): void => {
    open?.abort();
    open = undefined;
  };
  const ask = ({ message, detail, buttons, chosen }: Question): void => {
    if (open || window.isDestroyed()) return;
    const mine = new AbortController();
    open = mine;
    const box = { type: 'warning', title: 'Thunderdial', message, detail, defaultId: 0, cancelId: 1 } as const;
    void dialog.showMessageBox(window, { ...box, buttons: [...buttons], signal: mine.signal }).then(({ response }) => {
      if (open !== mine) return;
      open = undefined;
      if (response === 0 && !window.isDestroyed()) chosen();
    });
  };
  return { ask, close };
}

/** Logs what goes wrong elsewhere. A stray error must not end a program that follows calls, so it goes on. */
export function watchProcess(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception', { error }));
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error }));
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) => {
    if (reason !== 'clean-exit') log.error('child process gone', { type, reason, exitCode, serviceName });
  });
}
