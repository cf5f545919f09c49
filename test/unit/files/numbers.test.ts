import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src-main/files/read-numbers';
import { writeWhole } from '../../../src-main/files/write-whole';
import { must, tempFolder } from '../../doubles/storage-kit';

async function file(content: string | Uint8Array): Promise<string> {
  const path = join(tempFolder(), 'list.csv');
  await writeFile(path, content);
  return path;
}
const read = async (content: string | Uint8Array) => must(await readNumbers(await file(content), 'US'));
const entriesOf = async (content: string | Uint8Array) => (await read(content)).entries;

describe('a file of numbers', () => {
  it.each([
    ['with a header, the column anywhere', 'name,note,Phone\nAnn,asked,(212) 555-0142\n'],
    ['with another name for the column', 'note,To\nasked,+1 212 555 0142\n'],
    ['with semicolons', 'note;number\nasked;2125550142\n'],
    ['with tabs', 'note\tphone number\nasked\t212-555-0142\n'],
    ['with a byte order mark and Windows line ends', '\uFEFFphone,note\r\n2125550142,asked\r\n'],
    ['quoted, with commas and line breaks in a cell', 'note,phone\n"asked","212\n555 0142"\n'],
    ['as a spreadsheet writes it: UTF-16', Buffer.from('\uFEFFnote\tphone\nasked\t2125550142\n', 'utf16le')],
    ['as it was exported here', "number,note,source,added\n+12125550142,asked,'=x,2026-01-01\n"],
  ])('%s', async (_name, content) => {
    expect(await entriesOf(content)).toEqual({ numbers: ['+12125550142'], notes: ['asked'] });
  });

  it.each([
    ['one per line', '2125550142\n+442079460958'],
    ['in the column that reads as numbers', 'Ann,2125550142\nBob,+442079460958\n'],
  ])('without a header: %s', async (_name, content) => {
    expect((await entriesOf(content)).numbers).toEqual(['+12125550142', '+442079460958']);
  });

  it('reads national numbers in the region that is told', async () => {
    const path = await file('phone\n020 7946 0958\n');
    expect(must(await readNumbers(path, 'GB')).entries.numbers).toEqual(['+442079460958']);
    expect(must(await readNumbers(path, 'US')).entries.numbers).toEqual([]);
  });

  it('reports what it skipped, by line and with the reason, and what is there twice', async () => {
    const content =
      'phone,note\n2125550142,a\n\n911,b\n,no number\n"12\n3",c\n(212) 555-0142,twice\n2125550143,d\nhello,e\n';
    const { entries, repeated, skipped } = await read(content);
    expect(entries.numbers).toEqual(['+12125550142', '+12125550143']);
    expect(repeated).toBe(1);
    expect(skipped.map(({ line, text }) => [line, text])).toEqual([
      [4, '911'],
      [5, ''],
      [6, '12\n3'],
      [10, 'hello'],
    ]);
    expect(skipped.every(({ reason }) => reason !== '')).toBe(true);
  });

  it.each([
    ['without numbers', 'name,town\nAnn,Bern\n', 'import_without_numbers'],
    ['that is empty', '', 'import_without_numbers'],
    ['with a quote that is not closed', `phone\n"2125550142${'x'.repeat(200_000)}`, 'import_unreadable'],
    ['with too many lines', 'phone' + '\n'.repeat(500_001) + '2125550142', 'import_too_large'],
  ])('%s adds nothing', { timeout: 30_000 }, async (_name, content, code) => {
    expect(await readNumbers(await file(content), 'US')).toMatchObject({ ok: false, error: { code } });
  });

  it('that is not there is a problem and no exception', async () => {
    const gone = await readNumbers(join(tempFolder(), 'gone.csv'), 'US');
    expect(gone).toMatchObject({ ok: false, error: { code: 'import_unreadable' } });
  });
});

async function* chunks(...all: readonly (readonly (readonly string[])[])[]) {
  for (const rows of all) {
    await Promise.resolve();
    yield rows;
  }
}

describe('an export', () => {
  it('is UTF-8 with a mark, quoted, and runs no formula in a spreadsheet', async () => {
    const path = join(tempFolder(), 'out.csv');
    const row = ['+12125550142', '=HYPERLINK("x")', '+1+1', '-1', '@cmd', '\tx', 'Señora, "Ruiz"\n2'];
    expect(await writeWhole(path, chunks([['number']], [row]))).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe(
      '\uFEFFnumber\r\n+12125550142,"\'=HYPERLINK(""x"")",\'+1+1,\'-1,\'@cmd,\'\tx,"Señora, ""Ruiz""\n2"\r\n',
    );
  });

  it('that fails half-way leaves the old file, and nothing beside it', async () => {
    const folder = tempFolder();
    const path = join(folder, 'out.csv');
    await writeFile(path, 'old');
    async function* breaking() {
      yield [['number']];
      await Promise.resolve();
      throw new Error('the record is gone');
    }
    expect(await writeWhole(path, breaking())).toMatchObject({ ok: false, error: { code: 'file_unwritten' } });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['out.csv']);
  });

  it('to where nothing can be written is a problem', async () => {
    const folder = join(tempFolder(), 'out.csv');
    await mkdir(folder);
    expect(await writeWhole(folder, chunks([['number']]))).toMatchObject({ ok: false });
    expect(await writeWhole(join(folder, 'no', 'where.csv'), chunks())).toMatchObject({ ok: false });
  });
});
