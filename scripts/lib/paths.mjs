// Where things are. Everything is absolute, so that a script works from any folder.
import './node-version.mjs';
import path from 'node:path';

/** The project's root folder. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** Joins onto the project's root. @param {...string} parts */
export const at = (...parts) => path.join(root, ...parts);

/** Notes that the scripts keep for themselves; `npm ci` throws them away together with what they describe. */
export const notes = at('node_modules', '.cache', 'thunderdial');

/** The JavaScript entries of the installed tools, to be run by this very Node. */
export const tools = {
  electronVite: at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  vitest: at('node_modules', 'vitest', 'vitest.mjs'),
  tsc: at('node_modules', 'typescript', 'bin', 'tsc'),
  eslint: at('node_modules', 'eslint', 'bin', 'eslint.js'),
  depcruise: at('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
  prettier: at('node_modules', 'prettier', 'bin', 'prettier.cjs'),
};
