// A program of its own: changes all calls of an archive, or goes on with what the last run left, and tells of each piece
// once it is promised to be on disk. Its arguments are the worker and the folder; it is made to be killed.
import { writeSync } from 'node:fs';
import { EVERYTHING } from '../../src-main/domain/history/history-filter';
import { BulkDesk } from '../../src-main/history/bulk/bulk-desk';
import { openArchive } from '../../src-main/storage/archive/archive-client';
import { ACCOUNT } from './sample-attempts';

const [, , workerUrl = '', folder = '', then = ''] = process.argv;
const archive = openArchive({ workerUrl, folder });
const desk = new BulkDesk({
  selections: archive.selections,
  bulk: archive.bulk,
  newId: () => 'the change',
  onChange: () => {
    const standing = desk.current();
    if (standing) writeSync(1, `${String(standing.done)}\n`);
  },
  onFault: (error) => {
    throw error;
  },
  piece: { calls: 20, ms: Infinity },
});
const kept = await desk.kept(ACCOUNT);
if (!kept.ok) throw new Error(kept.error.code);
const selection = { kind: 'all', filter: EVERYTHING, except: [] } as const;
const outcome =
  then === 'undo'
    ? await desk.undo('the change')
    : kept.value === null
      ? await desk.change(ACCOUNT, selection, { kind: 'tag', tag: 'roof', isAdded: true })
      : await desk.goOn(kept.value.name);
if (outcome.ok) writeSync(1, outcome.value.change.phase === 'done' ? 'over\n' : 'stopped\n');
else writeSync(1, `${outcome.error.code}\n`);
await archive.close();
