// Which Electron runtime lies in node_modules/electron, if a whole one does.
import fs from 'node:fs';
import path from 'node:path';
import { at } from '../paths.mjs';

/** The npm package, its folder for the binary, and the file that names the executable in it. */
export const electronPackage = at('node_modules', 'electron');
export const dist = path.join(electronPackage, 'dist');
export const pathFile = path.join(electronPackage, 'path.txt');

/** Lies in a fallback runtime only, so that nobody mistakes it for one that may be shipped. */
export const FALLBACK_MARKER = 'fallback-runtime.json';

/** @typedef {{ kind: 'official' | 'fallback', version: string, executable: string }} Runtime */

/** @param {string} file @returns {string | undefined} */
const text = (file) => {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
};

/**
 * @param {string} folder a runtime's folder
 * @returns {{ version: string, size: number } | undefined} what its fallback marker says
 */
export function readFallbackMarker(folder) {
  const json = text(path.join(folder, FALLBACK_MARKER));
  return json === undefined ? undefined : JSON.parse(json);
}

/** @returns {string | undefined} the Electron version that package.json asks for */
function wantedVersion() {
  const manifest = text(path.join(electronPackage, 'package.json'));
  return manifest === undefined ? undefined : JSON.parse(manifest).version;
}

/**
 * The runtime in place. Packaging must refuse one whose kind is 'fallback'.
 * @returns {Runtime | undefined} undefined when there is none, or half of one, or another version's
 */
export function installedRuntime() {
  const name = text(pathFile);
  const version = text(path.join(dist, 'version'))?.replace(/^v/, '');
  if (!name || !version) return undefined;
  const executable = path.join(dist, name);
  const size = fs.statSync(executable, { throwIfNoEntry: false })?.size;
  const marker = readFallbackMarker(dist);
  if (marker) return marker.size === size ? { kind: 'fallback', version, executable } : undefined;
  return size && version === wantedVersion() ? { kind: 'official', version, executable } : undefined;
}

/** Takes away whatever is in place. A link is removed itself, not what it leads to: that is a shared cache. */
export function removeRuntime() {
  fs.rmSync(pathFile, { force: true });
  fs.rmSync(dist, { recursive: true, force: true });
}
