import { shell } from 'electron';
import { assertNever } from '../domain/result';
import type { ExportFormat } from '../domain/history/export/format';
import type { SaveWindow } from '../history/export/ports';
import { whereToWrite } from './where-to-write';

/** Where an export is saved, and how it is shown afterwards. */
export const saveWindow: SaveWindow = {
  choose: (suggestedName, format) => {
    const filters = [
      { name: kindOf(format), extensions: [format] },
      { name: 'All files', extensions: ['*'] },
    ];
    return whereToWrite({ title: 'Export calls', suggestedName, filters });
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
