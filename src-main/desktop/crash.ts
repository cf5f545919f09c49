import { app, dialog, type BrowserWindow, type RenderProcessGoneDetails } from 'electron';
import type { Log } from './log';

/**
 * What happens when the window's process dies or stands still: it is logged, and the person is offered a fresh page.
 * Calls are followed in the main process, which goes on.
 */
export function watchWindow(window: BrowserWindow, log: Log): void {
  let asking: AbortController | undefined;
  const ask = async (message: string, detail: string, buttons: [string, string], chosen: () => void): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    asking = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Thunderdial',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 1,
      signal: asking.signal,
    });
    const called = asking.signal.aborted;
    asking = undefined;
    if (!called && response === 0 && !window.isDestroyed()) chosen();
  };

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('window process gone', { reason, exitCode });
    if (!isAccident(reason)) return;
    asking?.abort();
    void ask(
      'The window stopped working.',
      'Your calls are still being followed, and nothing in the record is lost.',
      ['Reload window', 'Not now'],
      () => window.webContents.reload(),
    );
  });
  window.on('unresponsive', () => {
    log.warn('window unresponsive');
    void ask(
      'The window does not respond.',
      'Your calls are still being followed. You can wait, or load the window anew.',
      ['Reload window', 'Wait'],
      // A page that hangs answers no reload: its process has to end first.
      () => window.webContents.forcefullyCrashRenderer(),
    );
  });
  window.on('responsive', () => {
    log.info('window responsive again');
    asking?.abort();
  });
  window.webContents.on('did-fail-load', (_event, code, description) =>
    log.error('page not loaded', { code, description }),
  );
  window.webContents.on('preload-error', (_event, _path, error) => log.error('preload failed', { error }));
}

/** Logs what goes wrong elsewhere. A stray error must not end a program that follows calls, so it goes on. */
export function watchProcess(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception', { error }));
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error }));
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) => {
    if (reason !== 'clean-exit') log.error('child process gone', { type, reason, exitCode, serviceName });
  });
}

const isAccident = (reason: RenderProcessGoneDetails['reason']): boolean =>
  reason !== 'clean-exit' && reason !== 'killed';
