import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { assertNever } from '../domain/result';
import type { ExportFormat } from '../domain/history/export/format';
import type { SaveWindow } from '../history/export/ports';

/** The system's own window to save an export, over ours. A path comes from here alone, never from a page. */
export const saveWindow: SaveWindow = {
  choose: async (suggestedName, format) => {
    const options = {
      title: 'Export calls',
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: [
        { name: kindOf(format), extensions: [format] },
        { name: 'All files', extensions: ['*'] },
      ],
    };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  },
  show: (path) => shell.showItemInFolder(path),
};

function kindOf(format: ExportFormat): string {
  switch (format) {
    case 'csv':
      return 'CSV files';
    case 'json':
      return 'JSON files';
    case 'jsonl':
      return 'JSON Lines files';
    default:
      return assertNever(format);
  }
}
