// A session's own folders, so that tests meet nobody's settings, keyring or profile, and leave nothing behind.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at } from '../paths.mjs';

const PREFIX = 'thunderdial-session-';

/** @returns {{ base: string, env: Record<string, string>, logs: string }} */
export function makeFolders() {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const make = (/** @type {string} */ name) => {
    const folder = path.join(base, name);
    fs.mkdirSync(folder, { mode: 0o700 });
    return folder;
  };
  const env = {
    XDG_CONFIG_HOME: make('config'),
    XDG_DATA_HOME: make('data'),
    XDG_CACHE_HOME: make('cache'),
    XDG_STATE_HOME: make('state'),
    // Must be private to the user; a running keyring would be found through it.
    XDG_RUNTIME_DIR: make('runtime'),
  };
  const settings = at('test', 'fixtures', 'desktop-session');
  if (fs.existsSync(settings)) fs.cpSync(settings, env.XDG_CONFIG_HOME, { recursive: true });
  return { base, env, logs: make('logs') };
}

/** @param {string} base */
export function removeFolders(base) {
  fs.rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Clears what killed runs left. */
export function removeOrphanedFolders() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const owner = name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : '';
    if (owner && !fs.existsSync(`/proc/${owner}`)) removeFolders(path.join(os.tmpdir(), name));
  }
}
