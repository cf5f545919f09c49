import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storageBuild } from '../../doubles/storage-build';
import { tempFolder } from '../../doubles/storage-kit';

const built = storageBuild();

/**
 * The system takes the part of a write that stays within the limit (KiB), answers that it took so many bytes, and refuses
 * the next one: as a disk does on which there is hardly any room left.
 */
const writeWithin = (limit: number, which: string, path: string): string =>
  execFileSync(
    'bash',
    ['-c', 'ulimit -f "$1"; shift; exec "$@"', 'bash', String(limit), process.execPath, built.fileWriter, which, path],
    { encoding: 'utf8' },
  );

describe.skipIf(process.platform === 'win32')('a write that takes only a part of what it was given', () => {
  it.each(['list', 'export'])('is not taken for a whole file: %s', (which) => {
    const folder = tempFolder();
    const path = join(folder, 'numbers.csv');
    writeFileSync(path, 'old');
    expect(writeWithin(4, which, path)).toBe('file_unwritten');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['numbers.csv']);

    expect(writeWithin(1_000, which, path)).toBe('written');
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').at(-1)).toMatch(/^\+12125550499,a note$/);
  });
});
