// A program of its own: exports an archive over a file that is there, and tells of each piece; it is made to be killed.
// Its arguments are the worker, the archive's folder, the file, and where the memory of unfinished exports is kept.
import { existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { EVERYTHING } from '../../src-main/domain/history/history-filter';
import { ok } from '../../src-main/domain/result';
import { ExportDesk } from '../../src-main/history/export/export-desk';
import { createCallFiles } from '../../src-main/storage/archive/export/call-files';
import { ACCOUNT } from './sample-attempts';

const [, , workerUrl = '', folder = '', path = '', memoryFile = ''] = process.argv;
const desk = new ExportDesk({
  selections: { count: () => Promise.resolve(ok(1)) },
  files: createCallFiles({ workerUrl, folder, hold: () => () => undefined }),
  window: { choose: () => Promise.resolve(path), show: () => undefined },
  memory: {
    get: () => Promise.resolve(ok(existsSync(memoryFile) ? readFileSync(memoryFile, 'utf8') : null)),
    set: (_key, value) => {
      writeFileSync(memoryFile, value);
      return Promise.resolve(ok(undefined));
    },
  },
  now: () => 0,
  newId: randomUUID,
  onChange: () => {
    const standing = desk.current();
    if (standing) writeSync(1, `${String(standing.rows)}\n`);
  },
  onFault: (error) => {
    throw error;
  },
});
if (process.argv[6] === 'tidy') writeSync(1, `${String(await desk.tidy())}\n`);
else {
  const exported = await desk.run({
    account: ACCOUNT,
    selection: { kind: 'all', filter: EVERYTHING, except: [] },
    order: 'newest',
    format: 'jsonl',
    withWords: false,
  });
  writeSync(1, `${exported.ok ? exported.value.kind : exported.error.code}\n`);
}
