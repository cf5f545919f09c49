import { createArchiveHandlers } from '../../../src-main/storage/archive/handlers';
import { archiveFormat } from '../../../src-main/storage/archive/migrations';
import { openRecord } from '../../../src-main/storage/file/open-record';
import type { AccountId } from '../../../src-main/domain/ids';

export interface ArchiveCheck {
  readonly integrity: string;
  readonly damaged: boolean;
  /** Call ids, as often as they are there. */
  readonly ids: readonly string[];
  /** How many calls the import says that it took over. */
  readonly taken: number;
}

/** What an archive holds, read after its program was killed. Throws when it cannot be opened: all is lost then. */
export function checkArchive(folder: string, account: AccountId): ArchiveCheck {
  const opened = openRecord(folder, archiveFormat, new Date());
  if (!opened.ok) throw new Error(`the archive cannot be read: ${opened.error.code}`);
  const { database, report, close } = opened.value;
  try {
    const stand = createArchiveHandlers(database, () => undefined)['import.stand'](account);
    if (!stand.ok) throw new Error(`how far the import is cannot be read: ${stand.error.code}`);
    return {
      integrity: String(database.get('PRAGMA integrity_check')?.['integrity_check']),
      damaged: report.damaged !== null,
      ids: database.all('SELECT call_id FROM calls').map((row) => String(row['call_id'])),
      taken: stand.value?.taken ?? 0,
    };
  } finally {
    close(true);
  }
}
