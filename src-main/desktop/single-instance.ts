import { app } from 'electron';

/**
 * Lets only one Thunderdial run for a user-data folder: two would follow and record the same calls. Returns whether this
 * is the one; if not, it has to end. A second start only brings the window up: what it was started with is not acted on.
 */
export function isOnlyInstance(show: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', show);
  // macOS: a click on the dock icon of the running program.
  app.on('activate', show);
  return true;
}
