import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Sets name, folders and Chromium's switches. The very first thing the program does: all of it counts only before the
 * app is ready, and the folder before anything asks for it.
 */
export function applySwitches(): void {
  app.setName('Thunderdial');
  // Windows groups windows and addresses notifications by this.
  app.setAppUserModelId('com.thunderphone.thunderdial');
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  const folder = asked === '' ? join(app.getPath('appData'), 'Thunderdial') : resolve(asked);
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.commandLine.appendSwitch('disable-features', UNUSED_FEATURES.join(','));
}

/** Parts of Chromium that start with it and that this program never uses. */
const UNUSED_FEATURES = ['MediaRouter', 'SpareRendererForSitePerProcess'];
