import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { KeptRecording, RecordingFiles } from '../../history/recordings/ports';
import { intoPlace } from '../into-place';
import { diskProblem } from './disk-problem';
import { PartFile } from './part-file';
import { accountTag, callTag, PART_ENDING, readRecordingName } from './recording-name';

/** Few enough that hashing them holds nobody up. */
const HASHED_AT_ONCE = 262_144;

/**
 * Recordings in a folder of their own. Names say whose a file is and what it must hold, its time says when it was played
 * last: there is no index that could differ from what is there, and a file that was removed by hand is simply not there.
 *
 * @param folder absolute; made when the first recording comes
 */
export function createRecordingFiles(folder: string): RecordingFiles {
  const pathOf = (name: string): string => join(folder, name);
  /** Of this run; all others are leftovers. */
  const parts = new Set<string>();

  const names = (): Promise<readonly string[]> => readdir(folder).catch(() => []);
  const remove = (name: string): Promise<void> => rm(pathOf(name), { force: true }).catch(() => undefined);

  const keptAs = async (name: string): Promise<KeptRecording | null> => {
    const read = readRecordingName(name);
    if (read === null) return null;
    const found = await stat(pathOf(name)).catch(() => null);
    if (!found?.isFile()) return null;
    return { name, kind: read.kind, bytes: found.size, playedAt: Math.floor(found.mtimeMs) };
  };
  const keptOf = async (wanted: readonly string[]): Promise<readonly KeptRecording[]> =>
    (await Promise.all(wanted.map(keptAs))).filter((kept) => kept !== null);

  return {
    begin: async () => {
      const name = `${randomUUID()}${PART_ENDING}`;
      parts.add(name);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        return ok(await PartFile.begin(folder, name, () => parts.delete(name)));
      } catch (error) {
        parts.delete(name);
        return fail(diskProblem(error));
      }
    },
    all: async () => keptOf(await names()),
    find: async (which) => {
      const tag = callTag(which);
      const mine = await keptOf((await names()).filter((name) => name.startsWith(tag)));
      return [...mine].sort((a, b) => b.playedAt - a.playedAt)[0] ?? null;
    },
    isWhole: async ({ name }) => (await digestOf(pathOf(name))) === readRecordingName(name)?.digest,
    read: (kept, offset, length) => readPiece(pathOf(kept.name), offset, length),
    played: async ({ name }, at) => {
      await utimes(pathOf(name), at / 1000, at / 1000).catch(() => undefined);
    },
    remove: ({ name }) => remove(name),
    copy: (kept, path) => copyWhole(pathOf(kept.name), path),
    sweep: async (accounts) => {
      const tags = new Set(accounts.map(accountTag));
      for (const name of await names()) {
        const owner = readRecordingName(name)?.account;
        const leftover = name.endsWith(PART_ENDING) && !parts.has(name);
        if (leftover || (owner !== undefined && !tags.has(owner))) await remove(name);
      }
    },
  };
}

async function digestOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    const file = await open(path, 'r');
    try {
      const piece = Buffer.alloc(HASHED_AT_ONCE);
      for (;;) {
        const { bytesRead } = await file.read(piece, 0, piece.length, null);
        if (bytesRead === 0) return hash.digest('hex').slice(0, 32);
        hash.update(piece.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

async function readPiece(
  path: string,
  offset: number,
  length: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  try {
    const file = await open(path, 'r');
    try {
      const piece = new Uint8Array(length);
      const { bytesRead } = await file.read(piece, 0, length, offset);
      return bytesRead === length ? ok(piece) : fail(problem('recording_gone'));
    } finally {
      await file.close();
    }
  } catch {
    return fail(problem('recording_gone'));
  }
}

const copyWhole = (from: string, path: string): Promise<Result<null, Problem>> =>
  intoPlace(path, (beside) => copyFile(from, beside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE));
