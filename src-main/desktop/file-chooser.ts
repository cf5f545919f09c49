import { join } from 'node:path';
import { app, BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileChooser } from '../calls/guard/ports';

const CSV = [
  { name: 'CSV files', extensions: ['csv', 'tsv', 'txt'] },
  { name: 'All files', extensions: ['*'] },
];

/** The system's own file windows, over ours. A path comes from here alone, never from a page. */
export const fileChooser: FileChooser = {
  toRead: async () => {
    const options = { title: 'Import numbers', properties: ['openFile' as const], filters: CSV };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  },
  toWrite: (suggestedName) => whereToWrite(suggestedName, CSV),
};

/** The system's window for saving a file, over ours; null when none was chosen. */
export async function whereToWrite(suggestedName: string, filters: FileFilter[]): Promise<string | null> {
  const options = {
    title: 'Save as',
    defaultPath: join(app.getPath('documents'), fileName(suggestedName)),
    filters,
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

/** A name that every file system takes. */
const fileName = (name: string): string => name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_');
