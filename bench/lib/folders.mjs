// Throw-away folders, all below one that goes away at the end.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const base = await fs.mkdtemp(path.join(os.tmpdir(), 'thunderdial-bench-'));
let count = 0;

/** @returns {string} a path where nothing is yet */
export const freshPath = () => path.join(base, String(++count));

/** @param {string} from @returns {Promise<string>} */
export async function copyOf(from) {
  const to = freshPath();
  await fs.cp(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') });
  return to;
}

/** @param {string} folder */
export const remove = (folder) => fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });

export const removeAll = () => remove(base);
