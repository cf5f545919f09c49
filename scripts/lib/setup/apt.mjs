// Debian and Ubuntu's package manager.
import { spawnSync } from 'node:child_process';
import { onPath } from '../programs.mjs';
import { Trouble } from '../say.mjs';

export const aptExists = () => onPath('apt-get') && onPath('apt-cache');

/** @param {string} name @returns {boolean} whether a package of that name can be installed */
function known(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /^ {2}Candidate: (?!\(none\))/m.test(policy.stdout ?? '');
}

/**
 * @param {string[]} candidates
 * @returns {string | undefined} the name that this release uses; undefined when it (or its empty index) knows none
 */
export const choose = (candidates) => candidates.find(known);

/** @param {string[]} args @returns {boolean} */
function aptGet(args) {
  const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  // Long and dull; shown only when it fails.
  const run = spawnSync('apt-get', [...options, ...args], { encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
  return run.status === 0;
}

/** Fetches the package index; a fresh container has none. */
export const aptUpdate = () => aptGet(['update']);

/** @param {string[]} names */
export function aptInstall(names) {
  const install = ['install', '--no-install-recommends', ...names];
  // An index of last week names files that are no longer there; a new one helps.
  if (aptGet(install) || (aptUpdate() && aptGet(install))) return;
  throw new Trouble(`apt-get could not install: ${names.join(' ')}`);
}
