// The floor: the least that an Electron program can be. One window, one page, nothing behind it.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 720, webPreferences: { sandbox: true } });
  return window.loadFile(join(app.getAppPath(), app.commandLine.hasSwitch('with-field') ? 'field.html' : 'empty.html'));
});

app.on('window-all-closed', () => app.quit());
