import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRecordedCall, aShelf, someSound, type ShelfInTest } from '../../doubles/recording-kit';

const mayMount = process.platform === 'linux' && process.geteuid?.() === 0;

/** A real file system of 512 KB, of which some 300 are taken. */
describe.skipIf(!mayMount)('on a disk that is full', () => {
  let kit: ShelfInTest;

  beforeEach(async () => {
    kit = await aShelf();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', kit.folder.path]);
    await writeFile(join(kit.folder.path, 'hog'), Buffer.alloc(300_000));
  });
  afterEach(async () => {
    execFileSync('umount', [kit.folder.path]);
    await kit.folder.remove();
  });

  it('a recording is not fetched, what is there stays, and with room again it comes', async () => {
    kit.source.sounds.set('1', someSound(50_000)).set('2', someSound(400_000));
    const { desk, shelf } = kit.start();
    await desk.open(aRecordedCall('1'));
    const before = await kit.folder.names();
    expect(await desk.open(aRecordedCall('2'))).toMatchObject({ error: { code: 'recording_disk_full', retry: true } });
    expect(await kit.folder.names()).toEqual(before);
    expect(await shelf.take(aRecordedCall('1'))).toMatchObject({ bytes: 50_000 });
    await rm(join(kit.folder.path, 'hog'));
    expect(await desk.open(aRecordedCall('2'))).toMatchObject({ value: { kind: 'kept' } });
  });

  it('a recording is not saved, and what was in its place stays', async () => {
    kit.source.sounds.set('1', someSound(150_000));
    const { desk } = kit.start();
    await desk.open(aRecordedCall('1'));
    kit.chosen = join(kit.folder.path, 'mine.mp3');
    await writeFile(kit.chosen, 'what was there');
    expect(await desk.save(aRecordedCall('1'), 'a')).toMatchObject({ error: { code: 'file_unwritten' } });
    expect(await readFile(kit.chosen, 'utf8')).toBe('what was there');
    expect((await readdir(kit.folder.path)).filter((name) => /\.(?:new|part)$/.test(name))).toEqual([]);
  });
});
