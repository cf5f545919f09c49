import { isDeepStrictEqual } from 'node:util';
import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron';
import { assertNever } from '../domain/result';
import type { TrayModel, TrayRow } from './tray-model';

export interface TrayActions {
  readonly open: () => void;
  readonly showCall: (attemptId: string) => void;
  /** Prefills the dialer and shows it. */
  readonly callAgain: (attemptId: string) => void;
  readonly quit: () => void;
}

export interface TrayIcon {
  /** Shows what the model says; does nothing when it says what is shown already. */
  show(model: TrayModel): void;
  destroy(): void;
}

/**
 * Puts the icon into the tray. Whether anything shows it is another question (tray-host.ts). The caller keeps the
 * returned object: an icon that is not held is collected and vanishes.
 * @param images absolute paths of the two images; macOS wants template images, named so
 */
export function createTray(images: Readonly<Record<TrayModel['image'], string>>, actions: TrayActions): TrayIcon {
  const loaded: Readonly<Record<TrayModel['image'], NativeImage>> = {
    idle: nativeImage.createFromPath(images.idle),
    live: nativeImage.createFromPath(images.live),
  };
  const tray = new Tray(loaded.idle);
  let shown: TrayModel | undefined;
  // On macOS a click opens the menu, and this would open the window as well.
  if (process.platform !== 'darwin') tray.on('click', actions.open);

  return {
    show(model) {
      if (isDeepStrictEqual(shown, model)) return;
      if (shown?.image !== model.image) tray.setImage(loaded[model.image]);
      if (shown?.tooltip !== model.tooltip) tray.setToolTip(model.tooltip);
      // A menu that is set anew closes under the person's pointer, so only when its rows differ.
      if (!isDeepStrictEqual(shown?.rows, model.rows)) {
        tray.setContextMenu(Menu.buildFromTemplate(model.rows.map((row) => itemFor(row, actions))));
      }
      shown = model;
    },
    destroy: () => tray.destroy(),
  };
}

function itemFor(row: TrayRow, actions: TrayActions): MenuItemConstructorOptions {
  switch (row.kind) {
    case 'open':
      return { label: 'Open Thunderdial', click: () => actions.open() };
    case 'line':
      return { type: 'separator' };
    case 'heading':
      return { label: literal(row.label), enabled: false };
    case 'call':
      return { label: literal(row.label), click: () => actions.showCall(row.attemptId) };
    case 'again':
      return { label: literal(row.label), click: () => actions.callAgain(row.attemptId) };
    case 'quit':
      return { label: 'Quit', click: () => actions.quit() };
    default:
      return assertNever(row);
  }
}

/** In a label a single & marks the access key. */
const literal = (text: string): string => text.replaceAll('&', '&&');
