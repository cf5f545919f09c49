// Where a prepared fallback runtime is kept, so that several checkouts share one and `npm ci` does not lose it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { notes } from '../paths.mjs';
import { Trouble } from '../say.mjs';
import { FALLBACK_MARKER, readFallbackMarker } from './installed.mjs';

/** @param {string} folder @returns {boolean} whether files can be made in it (permissions alone do not tell) */
function writable(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, 'probe-')));
    return true;
  } catch {
    return false;
  }
}

function userCache() {
  if (process.env.XDG_CACHE_HOME) return [path.join(process.env.XDG_CACHE_HOME, 'thunderdial-runtime')];
  try {
    return [path.join(os.homedir(), '.cache', 'thunderdial-runtime')];
  } catch {
    return []; // A user without a home folder.
  }
}

/** Best first: the user's cache folder, else one inside the project. */
export const cacheFolders = () => [...userCache(), path.join(notes, 'runtime')];

/** @returns {string} the first cache folder that can be written */
export function writableCache() {
  const found = cacheFolders().find(writable);
  if (!found) throw new Trouble(`no folder to keep the runtime in; tried ${cacheFolders().join(', ')}`);
  return found;
}

/** @param {string} folder @returns {boolean} whether a whole prepared runtime lies there */
export function whole(folder) {
  try {
    const marker = readFallbackMarker(folder);
    return marker !== undefined && fs.statSync(path.join(folder, 'electron')).size === marker.size;
  } catch {
    return false;
  }
}

/**
 * Moves a finished runtime to its place. Its marker is written last and the move is one step, so a folder in place
 * is either whole or a relic, which is cleared away.
 * @param {string} prepared @param {string} place @param {{ version: string, source: string }} about
 */
export function publish(prepared, place, about) {
  const size = fs.statSync(path.join(prepared, 'electron')).size;
  fs.writeFileSync(
    path.join(prepared, FALLBACK_MARKER),
    JSON.stringify({ ...about, size, use: 'development and tests only' }),
  );
  if (!whole(place)) fs.rmSync(place, { recursive: true, force: true });
  try {
    fs.renameSync(prepared, place);
  } catch (error) {
    // Another checkout was faster; its copy is as good.
    if (!whole(place)) throw error;
  }
}
