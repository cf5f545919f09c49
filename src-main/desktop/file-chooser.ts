import { BrowserWindow, dialog } from 'electron';
import type { FileChooser } from '../calls/guard/ports';
import { whereToWrite } from './where-to-write';

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
  toWrite: (suggestedName) => whereToWrite({ title: 'Save as', suggestedName, filters: CSV }),
};
