// Tells of saved sources, once for a burst of them.
import fs from 'node:fs';
import { at } from '../paths.mjs';

const FOLDERS = ['src-main', 'src-renderer', 'resources'];
const QUIET_MS = 150;

/** @param {() => Promise<void>} onSaved one run at a time @returns {() => void} ends the watching */
export function watchSources(onSaved) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let last = Promise.resolve();
  const saved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(onSaved)), QUIET_MS);
  };
  const watchers = FOLDERS.map((folder) => fs.watch(at(folder), { recursive: true }, saved));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
