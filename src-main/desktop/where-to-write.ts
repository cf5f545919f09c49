import { join } from 'node:path';
import { app, BrowserWindow, dialog, type FileFilter } from 'electron';

export interface SaveQuestion {
  readonly title: string;
  readonly suggestedName: string;
  readonly filters: FileFilter[];
}

/**
 * The system's window for saving a file, over ours, in the documents folder at first; null when none was chosen. A path
 * comes from there alone, never from a page.
 */
export async function whereToWrite({ title, suggestedName, filters }: SaveQuestion): Promise<string | null> {
  const options = { title, defaultPath: join(app.getPath('documents'), fileName(suggestedName)), filters };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

/** A name that every file system takes. */
const fileName = (name: string): string => name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_');
