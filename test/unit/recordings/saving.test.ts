import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRecordedCall, aShelf, someSound, type ShelfInTest } from '../../doubles/recording-kit';

let kit: ShelfInTest;

beforeEach(async () => {
  kit = await aShelf();
});
afterEach(() => kit.folder.remove());

describe('saving', () => {
  it('writes the whole file under a name that says when and who', async () => {
    kit.source.sounds.set('48201', someSound(1_000));
    kit.chosen = join(kit.folder.path, 'mine.mp3');
    await writeFile(kit.chosen, 'what was there');
    const { desk } = kit.start();
    expect(await desk.save(aRecordedCall(), '2026-11-24 14.05 +12125550142')).toEqual({
      ok: true,
      value: { kind: 'saved', path: kit.chosen },
    });
    expect(kit.suggested).toEqual(['2026-11-24 14.05 +12125550142.mp3']);
    expect((await readFile(kit.chosen)).equals(someSound(1_000))).toBe(true);
  });

  it('where no file is chosen writes none', async () => {
    kit.source.sounds.set('48201', someSound(10));
    expect(await kit.start().desk.save(aRecordedCall(), 'a')).toEqual({ ok: true, value: { kind: 'declined' } });
    expect(await kit.folder.names()).toHaveLength(1);
  });

  it('that fails leaves what was there, and no half file', async () => {
    kit.source.sounds.set('48201', someSound(10));
    const place = join(kit.folder.path, 'taken.mp3');
    await mkdir(place);
    await writeFile(join(place, 'inside'), '');
    kit.chosen = place;
    expect(await kit.start().desk.save(aRecordedCall(), 'a')).toMatchObject({ error: { code: 'file_unwritten' } });
    expect(await readdir(place)).toEqual(['inside']);
    expect((await kit.folder.names()).filter((name) => name.endsWith('.new'))).toEqual([]);
    kit.chosen = join(kit.folder.path, 'no', 'such', 'kit.folder.mp3');
    expect(await kit.start().desk.save(aRecordedCall(), 'a')).toMatchObject({ error: { code: 'file_unwritten' } });
  });

  it('of a call without a recording says so', async () => {
    kit.chosen = join(kit.folder.path, 'mine.mp3');
    expect(await kit.start().desk.save(aRecordedCall(), 'a')).toEqual({ ok: true, value: { kind: 'none' } });
    expect(kit.suggested).toEqual([]);
  });
});
