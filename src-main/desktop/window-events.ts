import type { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '../contract/envelope';
import type { EventSender } from './event-sender';

/** Joins a window to the events; from now on its messages are also taken to be ours (see trusted-sender.ts). */
export function joinEvents(window: BrowserWindow, events: EventSender): void {
  const { webContents } = window;
  const { id } = webContents;
  events.add(id, (event) => {
    if (!webContents.isDestroyed()) webContents.send(EVENT_CHANNEL, event);
  });
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) events.reset(id);
  });
  webContents.on('render-process-gone', () => events.reset(id));
  window.on('closed', () => events.remove(id));
}
