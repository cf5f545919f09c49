import { mkdir, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail } from '../../../src-main/domain/result';
import type { RecordingFiles } from '../../../src-main/history/recordings/ports';
import { PIECE_BYTES, type RecordingDesk } from '../../../src-main/history/recordings/recording-desk';
import { anAccount } from '../../doubles/placements';
import { aRecordedCall, aShelf, someSound, type ShelfInTest } from '../../doubles/recording-kit';

const MB = 1_000_000;
const another = 'another-account' as AccountId;

let kit: ShelfInTest;

beforeEach(async () => {
  kit = await aShelf();
});
afterEach(() => kit.folder.remove());

/** All bytes as a window reads them. */
async function readAll(desk: RecordingDesk, call = aRecordedCall()): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let offset = 0; ;) {
    const piece = await desk.piece(call, offset);
    if (!piece.ok) throw new Error(piece.error.code);
    if (piece.value.length === 0) return Buffer.concat(pieces);
    pieces.push(piece.value);
    offset += piece.value.length;
  }
}

describe('a recording that is played', () => {
  it('is fetched once, read in pieces, and taken from the disk the next time, also by another run', async () => {
    const whole = Buffer.concat([someSound(PIECE_BYTES, 1), someSound(PIECE_BYTES, 2), someSound(5, 3)]);
    kit.source.sounds.set('48201', whole);
    const { desk } = kit.start();
    expect(await desk.open(aRecordedCall())).toMatchObject({ value: { kind: 'kept', kept: { bytes: whole.length } } });
    expect((await readAll(desk)).equals(whole)).toBe(true);
    await desk.close(aRecordedCall());
    await desk.open(aRecordedCall());
    const later = kit.start();
    await later.shelf.open([anAccount]);
    await later.desk.open(aRecordedCall());
    expect((await readAll(later.desk)).equals(whole)).toBe(true);
    expect(kit.source.asked).toBe(1);
    expect(kit.progress).toEqual([['48201', whole.length, whole.length]]);
  });

  it('lies under a name that tells nobody whose it is, for the user alone', async () => {
    kit.source.sounds.set('48201', someSound(10));
    const { desk } = kit.start();
    await desk.open(aRecordedCall());
    const [name = '', ...others] = await kit.folder.names();
    expect(others).toEqual([]);
    expect(name).toMatch(/^[0-9a-f]{16}-[0-9a-f]{32}-[0-9a-f]{32}\.mp3$/);
    expect(name).not.toContain('48201');
  });

  it('is read by nobody who has not opened it', async () => {
    kit.source.sounds.set('48201', someSound(10));
    const { desk } = kit.start();
    expect(await desk.piece(aRecordedCall(), 0)).toMatchObject({ error: { code: 'recording_gone' } });
    await desk.open(aRecordedCall());
    expect(await desk.piece(aRecordedCall('1'), 0)).toMatchObject({ error: { code: 'recording_gone' } });
    expect(await desk.piece(aRecordedCall('48201', another), 0)).toMatchObject({ error: { code: 'recording_gone' } });
    await desk.close(aRecordedCall('1'));
    expect(await desk.piece(aRecordedCall(), 0)).toMatchObject({ ok: true });
  });

  it('that ThunderPhone does not have leaves nothing behind', async () => {
    const { desk } = kit.start();
    expect(await desk.open(aRecordedCall())).toEqual({ ok: true, value: { kind: 'none' } });
    expect(await kit.folder.names()).toEqual([]);
  });

  it.each(['cut short', 'changed', 'removed', 'emptied'])('and was %s by hand is fetched anew', async (what) => {
    kit.source.sounds.set('48201', someSound(1_000));
    const { desk } = kit.start();
    await desk.open(aRecordedCall());
    await desk.close();
    const path = join(kit.folder.path, (await kit.folder.names())[0] ?? '');
    if (what === 'cut short') await truncate(path, 999);
    if (what === 'emptied') await truncate(path, 0);
    if (what === 'changed') await writeFile(path, someSound(1_000, 8));
    if (what === 'removed') await kit.folder.remove().then(() => mkdir(kit.folder.path));
    await desk.open(aRecordedCall());
    expect(kit.source.asked).toBe(2);
    expect((await readAll(desk)).equals(someSound(1_000))).toBe(true);
    expect(await kit.folder.names()).toHaveLength(1);
  });

  it('and disappears while it is read is told', async () => {
    kit.source.sounds.set('48201', someSound(10));
    const { desk, shelf } = kit.start();
    await desk.open(aRecordedCall());
    expect(await shelf.empty()).toBe(1);
    expect(await desk.piece(aRecordedCall(), 0)).toMatchObject({ error: { code: 'recording_gone', retry: true } });
  });
});

describe('a download', () => {
  /** Holds every download until the returned function is called. */
  const hold = (): (() => void) => {
    let go = (): void => undefined;
    kit.source.hold = new Promise((resolve) => (go = resolve));
    return () => go();
  };
  const begun = async (): Promise<void> => {
    while (kit.source.asked === 0) await new Promise(setImmediate);
  };

  it('is shared by all who want the same recording', async () => {
    kit.source.sounds.set('48201', someSound(10));
    const go = hold();
    kit.chosen = join(kit.folder.path, 'saved.mp3');
    const { desk } = kit.start();
    const both = Promise.all([desk.open(aRecordedCall()), desk.save(aRecordedCall(), 'a call')]);
    await begun();
    go();
    expect(await both).toMatchObject([{ value: { kind: 'kept' } }, { value: { kind: 'saved' } }]);
    expect(kit.source.asked).toBe(1);
  });

  it('that the player gives up goes on for who still wants it', async () => {
    kit.source.sounds.set('48201', someSound(10));
    const go = hold();
    kit.chosen = join(kit.folder.path, 'saved.mp3');
    const { desk } = kit.start();
    const playing = desk.open(aRecordedCall());
    const saving = desk.save(aRecordedCall(), 'a call');
    await begun();
    await desk.close(aRecordedCall());
    expect(await playing).toEqual({ ok: true, value: { kind: 'cancelled' } });
    go();
    expect(await saving).toMatchObject({ value: { kind: 'saved' } });
    expect(kit.source.asked).toBe(1);
  });

  it('that nobody wants any more ends, and leaves nothing', async () => {
    kit.source.sounds.set('48201', someSound(10));
    hold();
    const { desk } = kit.start();
    const playing = desk.open(aRecordedCall());
    await begun();
    expect((await kit.folder.names())[0]).toMatch(/\.part$/);
    await desk.close(aRecordedCall());
    expect(await playing).toEqual({ ok: true, value: { kind: 'cancelled' } });
    await expect.poll(() => kit.folder.names()).toEqual([]);
    // The next wish begins a new one.
    kit.source.hold = Promise.resolve();
    expect(await desk.open(aRecordedCall())).toMatchObject({ value: { kind: 'kept' } });
  });

  it('of another recording ends the one that the player waited for', async () => {
    kit.source.sounds.set('48201', someSound(10)).set('2', someSound(20));
    const go = hold();
    const { desk } = kit.start();
    const first = desk.open(aRecordedCall());
    await begun();
    const second = desk.open(aRecordedCall('2'));
    go();
    expect(await first).toEqual({ ok: true, value: { kind: 'cancelled' } });
    expect(await second).toMatchObject({ value: { kind: 'kept', kept: { bytes: 20 } } });
  });

  it('that the disk does not take is told, and damages nothing', async () => {
    kit.source.sounds.set('1', someSound(10)).set('48201', someSound(10));
    const { desk, files } = kit.start();
    await desk.open(aRecordedCall('1'));
    const before = await kit.folder.names();
    const full = fail(problem('recording_disk_full'));
    const begin = files.begin.bind(files);
    files.begin = async () => {
      const part = await begin();
      if (part.ok) part.value.write = () => Promise.resolve(full);
      return part;
    };
    expect(await desk.open(aRecordedCall())).toEqual(full);
    expect(await kit.folder.names()).toEqual(before);
  });
});

describe('what is kept', () => {
  const play = async (desk: RecordingDesk, ...calls: string[]): Promise<void> => {
    for (const call of calls) {
      await desk.open(aRecordedCall(call));
      await desk.close(aRecordedCall(call));
    }
  };
  const sizes = async (files: RecordingFiles): Promise<number[]> =>
    (await files.all()).map(({ bytes }) => bytes).sort((a, b) => a - b);

  it('is within the limit: what was played longest ago goes first', async () => {
    kit.source.sounds
      .set('1', someSound(100 * MB))
      .set('2', someSound(101 * MB))
      .set('3', someSound(102 * MB));
    const { desk, shelf, files } = kit.start();
    await shelf.choose(250 * MB);
    await play(desk, '1', '2');
    await play(desk, '1', '3');
    expect(await sizes(files)).toEqual([100 * MB, 102 * MB]);
    expect(await shelf.stand()).toEqual({ count: 2, bytes: 202 * MB, limit: 250 * MB });
  });

  it('is nothing after playing where nothing is to be kept', async () => {
    kit.source.sounds.set('48201', someSound(10));
    const { desk, shelf } = kit.start();
    await shelf.choose(0);
    await desk.open(aRecordedCall());
    expect((await readAll(desk)).length).toBe(10);
    await desk.close(aRecordedCall());
    expect(await kit.folder.names()).toEqual([]);
  });

  it('goes at once when the limit is lowered, but for what is being played', async () => {
    kit.source.sounds.set('1', someSound(10)).set('2', someSound(20));
    const { desk, shelf, files } = kit.start();
    await play(desk, '1');
    await desk.open(aRecordedCall('2'));
    await shelf.choose(0);
    expect(await sizes(files)).toEqual([20]);
    expect(kit.memory.get('recordings_limit')).toBe('0');
  });

  it('and the limit are taken up by the next run; a limit that makes no sense is none', async () => {
    kit.source.sounds.set('1', someSound(10));
    await play(kit.start().desk, '1');
    kit.memory.set('recordings_limit', '7');
    const odd = kit.start();
    await odd.shelf.open([anAccount]);
    expect(await odd.shelf.stand()).toEqual({ count: 1, bytes: 10, limit: 500 * MB });
    kit.memory.set('recordings_limit', '0');
    const strict = kit.start();
    await strict.shelf.open([anAccount]);
    expect(await strict.shelf.stand()).toEqual({ count: 0, bytes: 0, limit: 0 });
  });

  it('holds no leftover of a crash, and leaves alone what is not ours', async () => {
    await writeFile(join(kit.folder.path, 'left.part'), 'half');
    await writeFile(join(kit.folder.path, 'notes.txt'), 'mine');
    await kit.start().shelf.open([anAccount]);
    expect(await kit.folder.names()).toEqual(['notes.txt']);
  });

  it('of an account that was removed goes with it', async () => {
    kit.source.sounds.set('1', someSound(10));
    const { desk, shelf } = kit.start();
    await desk.open(aRecordedCall('1'));
    await desk.open(aRecordedCall('1', another));
    await desk.close();
    expect(await kit.folder.names()).toHaveLength(2);
    await desk.keepOnly([anAccount]);
    expect(await kit.folder.names()).toHaveLength(1);
    expect(await shelf.find(aRecordedCall('1'))).not.toBeNull();
  });

  it('of an account that is removed while it is open is given to nobody any more, and holds no other', async () => {
    kit.source.sounds.set('1', someSound(10));
    const { desk, shelf } = kit.start();
    await desk.open(aRecordedCall('1'));
    await desk.keepOnly([another]);
    expect(await kit.folder.names()).toEqual([]);
    expect(await desk.piece(aRecordedCall('1'), 0)).toMatchObject({ ok: false, error: { code: 'recording_gone' } });
    // The account comes back, and nothing of before keeps its recording from being let go.
    await shelf.choose(0);
    await desk.save(aRecordedCall('1'), 'call');
    expect(await kit.folder.names()).toEqual([]);
  });

  it('is emptied by a person', async () => {
    kit.source.sounds.set('1', someSound(10)).set('2', someSound(10));
    const { desk, shelf } = kit.start();
    await play(desk, '1', '2');
    expect(await shelf.empty()).toBe(2);
    expect(await kit.folder.names()).toEqual([]);
  });

  it('is found again by when it was played, not by when it came', async () => {
    kit.source.sounds.set('1', someSound(10));
    const { desk, files } = kit.start();
    await play(desk, '1');
    const path = join(kit.folder.path, (await kit.folder.names())[0] ?? '');
    await utimes(path, 1, 1);
    await play(desk, '1');
    expect((await files.all())[0]?.playedAt).toBeGreaterThan(Date.UTC(2026, 0));
  });
});
