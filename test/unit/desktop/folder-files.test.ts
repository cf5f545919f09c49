import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderFiles } from '../../../src-main/desktop/folder-files';

let folder: string;
let outside: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thunderdial-pages-'));
  outside = await mkdtemp(join(tmpdir(), 'thunderdial-outside-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), 'page');
  await writeFile(join(folder, 'assets', 'start.js'), 'code');
  await writeFile(join(outside, 'secret.html'), 'secret');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(outside, { recursive: true });
});

describe('the served folder', () => {
  it.each(['index.html', 'assets/start.js'])('has %s', (path) => {
    expect(new FolderFiles(folder).has(path)).toBe(true);
  });

  it.each(['none.html', 'assets', '', '../secret.html', '/index.html', 'assets/../index.html'])('has no %j', (path) => {
    expect(new FolderFiles(folder).has(path)).toBe(false);
  });

  it('does not lead out of itself by a link to a file or to a folder', async () => {
    await symlink(join(outside, 'secret.html'), join(folder, 'link.html'));
    await symlink(outside, join(folder, 'linked'));
    const files = new FolderFiles(folder);
    expect([files.has('link.html'), files.has('linked/secret.html')]).toEqual([false, false]);
  });

  it('knows a file that a watching build wrote later', async () => {
    const files = new FolderFiles(folder);
    expect(files.has('assets/later.js')).toBe(false);
    await writeFile(join(folder, 'assets', 'later.js'), 'code');
    expect(files.has('assets/later.js')).toBe(true);
  });

  it('is empty when it is not there', () => {
    expect(new FolderFiles(join(folder, 'gone')).has('index.html')).toBe(false);
  });
});
