import { createHash, type Hash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { SoundKind } from '../../domain/history/sound-kind';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { KeptRecording, RecordedCall, RecordingPart } from '../../history/recordings/ports';
import { diskProblem } from './disk-problem';
import { recordingName } from './recording-name';

const newHash = (): Hash => createHash('sha256');

/** A recording that is being written, under a name of its own until all of it is on disk. */
export class PartFile implements RecordingPart {
  private hash = newHash();
  private size = 0;
  private over = false;

  private constructor(
    private readonly folder: string,
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly onOver: () => void,
  ) {}

  /** Rejects where the file cannot be made. `onOver` is told when it is no part any more. */
  static async begin(folder: string, name: string, onOver: () => void): Promise<PartFile> {
    const path = join(folder, name);
    return new PartFile(folder, path, await open(path, 'wx', 0o600), onOver);
  }

  async write(bytes: Uint8Array): Promise<Result<void, Problem>> {
    return this.guarded(async () => {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, this.size + done);
        done += bytesWritten;
      }
      this.hash.update(bytes);
      this.size += bytes.length;
    });
  }

  async restart(): Promise<Result<void, Problem>> {
    return this.guarded(async () => {
      await this.file.truncate(0);
      this.hash = newHash();
      this.size = 0;
    });
  }

  async keep(which: RecordedCall, kind: SoundKind): Promise<Result<KeptRecording, Problem>> {
    const name = recordingName(which, this.hash.digest('hex'), kind);
    return this.guarded(async () => {
      await this.file.sync();
      const { mtimeMs } = await this.file.stat();
      await this.file.close();
      await rename(this.path, join(this.folder, name));
      this.over = true;
      this.onOver();
      return { name, kind, bytes: this.size, playedAt: Math.floor(mtimeMs) };
    });
  }

  async drop(): Promise<void> {
    if (this.over) return;
    this.over = true;
    await this.file.close().catch(() => undefined);
    await rm(this.path, { force: true }).catch(() => undefined);
    this.onOver();
  }

  private async guarded<T>(work: () => Promise<T>): Promise<Result<T, Problem>> {
    try {
      return ok(await work());
    } catch (error) {
      return fail(diskProblem(error));
    }
  }
}
