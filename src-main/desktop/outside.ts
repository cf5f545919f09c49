import { clipboard, shell } from 'electron';
import { isDashboardLink } from './dashboard-link';

/** Puts a text on the clipboard. Awaits nothing in older versions of Electron and a promise in newer ones. */
export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text);
}

/** Opens a dashboard page in the person's browser; false when the address is another or no browser took it. */
export async function openDashboard(url: string): Promise<boolean> {
  if (!isDashboardLink(url)) return false;
  try {
    await shell.openExternal(new URL(url).href);
    return true;
  } catch {
    return false;
  }
}
