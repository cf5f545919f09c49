// A program of its own: writes a file as the program writes lists of numbers, or as it writes exports, and tells what came
// of it. Its arguments are which, and the file; it is made to be run where no file may grow beyond a size.
import { writeSync } from 'node:fs';
import { writeWhole } from '../../src-main/files/write-whole';
import { writeFile } from '../../src-main/storage/archive/export/write-file';

const [, , which = '', path = ''] = process.argv;
const rows = Array.from({ length: 500 }, (_, nth) => [`+1212555${String(nth).padStart(4, '0')}`, 'a note']);

async function* inOneGo() {
  yield await Promise.resolve(rows);
}

const written =
  which === 'list'
    ? await writeWhole(path, inOneGo())
    : await writeFile([{ text: rows.join('\n'), rows: rows.length }], {
        path,
        beside: `${path}.beside`,
        isStopped: () => false,
        onProgress: () => undefined,
      });
writeSync(1, written.ok ? 'written' : written.error.code);
