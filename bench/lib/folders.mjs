// Throw-away folders, all below one that goes away at the end.
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const base = await fs.mkdtemp(path.join(os.tmpdir(), 'thunderdial-bench-'));
let count = 0;

/** @returns {string} a path where nothing is yet */
export const freshPath = () => path.join(base, String(++count));

/** @param {string} from @returns {Promise<string>} */
export async function copyOf(from) {
  const to = freshPath();
  await fs.cp(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') });
  await settled();
  return to;
}

/** @param {string} folder */
export async function remove(folder) {
  await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await settled();
}

/**
 * Waits until all is on the disk: a system that is still writing gigabytes of a profile slows down whatever is timed next.
 * Windows has no such command; there it is left to itself.
 */
async function settled() {
  if (process.platform !== 'win32') await promisify(execFile)('sync');
}

export const removeAll = () => remove(base);
