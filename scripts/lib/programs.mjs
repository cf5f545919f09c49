// Finds programs on PATH without starting any.
import fs from 'node:fs';
import path from 'node:path';

/** @param {string} name @returns {boolean} */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => {
    try {
      fs.accessSync(path.join(folder, name), fs.constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
