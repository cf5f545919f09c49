// Writes one export in a thread of its own, over a connection of its own: the archive's thread goes on answering, and
// main does nothing but listen.
import { parentPort, workerData } from 'node:worker_threads';
import { recordPaths } from '../../file/paths';
import { connect } from '../../driver';
import { archiveFormat } from '../migrations';
import type { ExportMessage, ExportOrder } from './messages';
import { rowsOf } from './rows-of';
import { textsOf } from './texts-of';
import { writeFile } from './write-file';

const { folder, wish, path, beside } = workerData as ExportOrder;
const send = (message: ExportMessage): void => parentPort?.postMessage(message);
let isStopped = false;
parentPort?.once('message', () => (isStopped = true));

const database = connect(recordPaths(folder, archiveFormat.fileName).database, { readOnly: true });
try {
  const rows = rowsOf(database, wish, (text) => send({ kind: 'note', text }));
  const result = await writeFile(textsOf(rows, wish.format, wish.withWords), {
    path,
    beside,
    isStopped: () => isStopped,
    onProgress: (written) => send({ kind: 'progress', written }),
  });
  send({ kind: 'answer', result });
} finally {
  database.close();
  parentPort?.removeAllListeners('message');
  parentPort?.close();
}
