import type { FileChooser } from '../calls/guard/ports';
import { ok } from '../domain/result';
import { writeWhole } from '../files/write-whole';
import { InsightsDesk } from '../history/insights/insights-desk';
import { LookMemory } from '../history/insights/look';
import type { ArchiveInsights, TableSaver } from '../history/insights/ports';
import type { TextMemory } from '../history/ports';

/** What the calls of a filter come to: asked of the archive, saved to a file that a person chooses. */
export const composeInsights = (
  archive: { readonly insights: ArchiveInsights },
  memory: TextMemory,
  chooser: Pick<FileChooser, 'toWrite'>,
) => ({
  desk: new InsightsDesk(archive.insights),
  look: new LookMemory(memory),
  saver: tableSaver(chooser),
});

const tableSaver = (chooser: Pick<FileChooser, 'toWrite'>): TableSaver => ({
  save: async (suggestedName, rows) => {
    const path = await chooser.toWrite(suggestedName);
    if (path === null) return ok(false);
    const written = await writeWhole(path, inOneGo(rows));
    return written.ok ? ok(true) : written;
  },
});

async function* inOneGo<T>(rows: T): AsyncGenerator<T> {
  yield await Promise.resolve(rows);
}
