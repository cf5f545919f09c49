import { once } from 'node:events';
import type { BrowserWindow } from 'electron';

/** ms for the first keys: they come by main's thread, as do the page's files. */
const FIRST_KEYS = 50;

/** ms; a window that nobody sees may paint no frame. */
const LONGEST_PAINT = 300;

/** ms; a page that does not come must not keep calls from being followed. */
const LONGEST_WAIT = 2_000;

/** Settles when the page has been painted for the first time and the keys that wait for that have had their turn. */
export async function pageStands(window: BrowserWindow): Promise<void> {
  const painted = once(window, 'ready-to-show');
  const loaded = once(window.webContents, 'did-stop-loading').then(() => wait(LONGEST_PAINT));
  await Promise.race([painted, loaded, wait(LONGEST_WAIT)]);
  await wait(FIRST_KEYS);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
