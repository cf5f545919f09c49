import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallId } from '../../src-main/domain/ids';
import type { SoundKind } from '../../src-main/domain/history/sound-kind';
import type { Problem } from '../../src-main/domain/problem/problem';
import { ok, type Result } from '../../src-main/domain/result';
import { createRecordingFiles } from '../../src-main/files/recordings/recording-files';
import type {
  RecordedCall,
  RecordingFiles,
  RecordingSink,
  RecordingSource,
} from '../../src-main/history/recordings/ports';
import { RecordingDesk } from '../../src-main/history/recordings/recording-desk';
import { RecordingShelf } from '../../src-main/history/recordings/recording-shelf';
import { anAccount } from './placements';

export const aRecordedCall = (call = '48201', account = anAccount): RecordedCall => ({ account, call: call as CallId });

/** A sink that keeps what it was given; `full` makes it refuse. */
export class MemorySink implements RecordingSink {
  bytes = Buffer.alloc(0);
  restarts = 0;
  full: Problem | null = null;

  write(bytes: Uint8Array): Promise<Result<void, Problem>> {
    if (this.full !== null) return Promise.resolve({ ok: false, error: this.full });
    this.bytes = Buffer.concat([this.bytes, bytes]);
    return Promise.resolve(ok(undefined));
  }

  restart(): Promise<Result<void, Problem>> {
    this.bytes = Buffer.alloc(0);
    this.restarts += 1;
    return Promise.resolve(ok(undefined));
  }
}

/** Gives every call a recording of its own when the test says so; counts how often it was asked. */
export class HeldSource implements RecordingSource {
  asked = 0;
  /** What a call's recording is; null: there is none. */
  readonly sounds = new Map<string, Buffer | null>();
  /** Set by a test that wants to look while a download runs. */
  hold: Promise<void> = Promise.resolve();
  kind: SoundKind = 'mp3';

  async fetch(
    { call }: RecordedCall,
    sink: RecordingSink,
    { signal, onProgress }: Parameters<RecordingSource['fetch']>[2],
  ): Promise<Result<SoundKind | null, Problem>> {
    this.asked += 1;
    const sound = this.sounds.get(call) ?? null;
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([this.hold, stopped]);
    if (sound === null) return ok(null);
    const written = await sink.write(sound);
    if (!written.ok) return written;
    onProgress(sound.length, sound.length);
    return ok(this.kind);
  }
}

/** A folder of a test's own. */
export async function aFolder(): Promise<{
  path: string;
  names(): Promise<string[]>;
  read(name: string): Promise<Buffer>;
  remove(): Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'thunderdial-recordings-'));
  return {
    path,
    names: async () => (await readdir(path)).sort(),
    read: (name) => readFile(join(path, name)),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

export interface ShelfInTest {
  readonly folder: Awaited<ReturnType<typeof aFolder>>;
  readonly source: HeldSource;
  readonly memory: Map<string, string>;
  /** Where a person saves; null: they decline. */
  chosen: string | null;
  readonly suggested: string[];
  readonly progress: (readonly [string, number, number | null])[];
  /** The desk over the real folder, as after a start. */
  start(): { desk: RecordingDesk; shelf: RecordingShelf; files: RecordingFiles };
}

/** Recordings over a real folder, with a source that gives what the test says. The clock goes on with every look. */
export async function aShelf(): Promise<ShelfInTest> {
  const folder = await aFolder();
  const source = new HeldSource();
  const memory = new Map<string, string>();
  let now = Date.UTC(2026, 10, 24, 12);
  const kit: ShelfInTest = {
    folder,
    source,
    memory,
    chosen: null,
    suggested: [],
    progress: [],
    start: () => {
      const files = createRecordingFiles(folder.path);
      const shelf = new RecordingShelf({
        files,
        memory: {
          get: (key) => Promise.resolve(ok(memory.get(key) ?? null)),
          set: (key, value) => Promise.resolve(ok(void memory.set(key, value))),
        },
        clock: { now: () => (now += 1_000) },
      });
      const desk = new RecordingDesk({
        source,
        files,
        shelf,
        chooser: { toSave: (name) => (kit.suggested.push(name), Promise.resolve(kit.chosen)) },
        onProgress: ({ call }, received, total) => void kit.progress.push([call, received, total]),
      });
      return { desk, shelf, files };
    },
  };
  return kit;
}

export const someSound = (size: number, fill = 7): Buffer => Buffer.alloc(size, fill);
