import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Sets the program's name and folder, honouring `--user-data-dir`. The very first thing the program does: it counts only
 * before the app is ready, and before anything asks for the folder.
 */
export function applySwitches(): void {
  app.setName('Thunderdial');
  // Windows groups windows and addresses notifications by this.
  app.setAppUserModelId('com.thunderphone.thunderdial');
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  const folder = asked === '' ? join(app.getPath('appData'), 'Thunderdial') : resolve(asked);
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}
