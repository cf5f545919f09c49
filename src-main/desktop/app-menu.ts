import type { AppView } from '../contract/places';
import { app, Menu, type MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  readonly show: (view: AppView) => void;
  readonly quit: () => void;
}

/** The application menu: on macOS in the bar, elsewhere under Alt. It also carries the accelerators. */
export function setAppMenu({ show, quit }: MenuActions, dev: boolean): void {
  app.setAboutPanelOptions({ applicationName: 'Thunderdial', applicationVersion: app.getVersion(), copyright: '' });
  const mac = process.platform === 'darwin';
  const settings: MenuItemConstructorOptions = {
    label: 'Settings…',
    accelerator: 'CmdOrCtrl+,',
    click: () => show('settings'),
  };
  const about: MenuItemConstructorOptions = { label: 'About Thunderdial', click: () => app.showAboutPanel() };
  const leave: MenuItemConstructorOptions = { label: 'Quit Thunderdial', accelerator: 'CmdOrCtrl+Q', click: quit };
  const line: MenuItemConstructorOptions = { type: 'separator' };

  const program: MenuItemConstructorOptions[] = mac
    ? [
        {
          label: 'Thunderdial',
          submenu: [about, line, settings, line, { role: 'hide' }, { role: 'hideOthers' }, line, leave],
        },
      ]
    : [];
  const file: MenuItemConstructorOptions = {
    label: 'File',
    submenu: mac ? [{ role: 'close' }] : [settings, line, { role: 'close' }, leave],
  };
  const edit: MenuItemConstructorOptions = {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { label: 'Dial', accelerator: 'CmdOrCtrl+1', click: () => show('dial') },
      { label: 'History', accelerator: 'CmdOrCtrl+2', click: () => show('history') },
      { label: 'Agents', accelerator: 'CmdOrCtrl+3', click: () => show('agents') },
      { label: 'Numbers', accelerator: 'CmdOrCtrl+4', click: () => show('numbers') },
      { label: 'Billing', accelerator: 'CmdOrCtrl+5', click: () => show('billing') },
      line,
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
      ...(dev ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  };
  const window: MenuItemConstructorOptions = { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }] };
  const help: MenuItemConstructorOptions = { label: 'Help', role: 'help', submenu: [about] };

  Menu.setApplicationMenu(Menu.buildFromTemplate([...program, file, edit, view, window, help]));
}
