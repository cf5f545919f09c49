// A lock between processes: a folder (mkdir is atomic) that names its owner. A dead owner's lock is taken over.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './paths.mjs';
import { codeOf } from './say.mjs';

const POLL_MS = 200;

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}

/** @param {string} dir @returns {boolean} whether the lock's owner is gone, so that it can be broken */
function abandoned(dir) {
  try {
    return !alive(Number(fs.readFileSync(path.join(dir, 'pid'), 'utf8')));
  } catch {
    // No pid yet: the owner is between its two steps, unless that was long ago.
    const made = fs.statSync(dir, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return Date.now() - made > 5000;
  }
}

/** @param {string} dir */
function tryTake(dir) {
  try {
    fs.mkdirSync(dir);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
  fs.writeFileSync(path.join(dir, 'pid'), String(process.pid));
  return true;
}

/** Outside the project: `npm ci` would sweep it away with node_modules. @param {string} name */
function lockFolder(name) {
  const key = createHash('sha256')
    .update(`${root}\0${process.getuid?.() ?? ''}`)
    .digest('hex')
    .slice(0, 12);
  return path.join(os.tmpdir(), `thunderdial-${key}-${name}.lock`);
}

/**
 * Does the work while no other process of this checkout does; waits for its turn as long as the owner lives.
 * @template T
 * @param {string} name what is locked
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(name, work, onWait) {
  const dir = lockFolder(name);
  for (let waited = false; !tryTake(dir); waited = true) {
    if (abandoned(dir)) {
      fs.rmSync(dir, { recursive: true, force: true });
      continue;
    }
    if (!waited) onWait?.();
    await wait(POLL_MS);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
