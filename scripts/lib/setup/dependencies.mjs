// The npm packages of the lock file. Whether they are there is read from npm's own record of what it installed,
// not from file times: those change with every checkout, copy or unpacking.
import fs from 'node:fs';
import { runNpm } from '../npm.mjs';
import { at, root } from '../paths.mjs';
import { Trouble, say } from '../say.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked> | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @returns {boolean} whether node_modules holds what package-lock.json says; npm writes its record last */
export function dependenciesInstalled() {
  const wanted = packagesOf(at('package-lock.json'));
  if (!wanted) throw new Trouble('package-lock.json is missing or damaged');
  const have = packagesOf(at('node_modules', '.package-lock.json'));
  if (!have) return false;
  const same = (/** @type {string} */ name) =>
    wanted[name]?.version === have[name]?.version && wanted[name]?.integrity === have[name]?.integrity;
  // Optional packages are for other systems as well, and those are not installed.
  const needed = Object.keys(wanted).filter((name) => name && !wanted[name]?.optional && !wanted[name]?.devOptional);
  return needed.every(same) && Object.keys(have).every(same);
}

export function installDependencies() {
  say('setup', 'installing the npm packages of package-lock.json');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own report is news, and stdout may be an answer that somebody reads.
  const code = runNpm(['ci', ...quiet], { cwd: root, stdio: ['ignore', process.stderr.fd, 'inherit'] });
  if (code !== 0) throw new Trouble(`npm ci failed (exit code ${code}); its message is above`);
}
