// Makes sure of the system libraries and programs: checks without starting more than ldconfig, installs where it may.
import { spawnSync } from 'node:child_process';
import { onPath } from '../programs.mjs';
import { Trouble, say } from '../say.mjs';
import { aptExists, aptInstall, aptUpdate, choose } from './apt.mjs';
import { needsOf } from './packages.mjs';

/** @typedef {import('./packages.mjs').Need} Need */

/** @returns {Set<string> | undefined} sonames that the loader knows; undefined where it cannot be asked */
function libraries() {
  const path = `${process.env.PATH ?? ''}:/sbin:/usr/sbin`; // Not on an ordinary user's PATH.
  const list = spawnSync('ldconfig', ['-p'], { encoding: 'utf8', env: { ...process.env, PATH: path } });
  return list.status === 0 ? new Set(list.stdout.match(/^\s+\S+/gm)?.map((line) => line.trim())) : undefined;
}

/** @param {import('./packages.mjs').Level} level @returns {Need[]} */
export function missing(level) {
  const there = libraries();
  return needsOf(level).filter(({ library, program }) => {
    if (program !== undefined) return !onPath(program);
    return library !== undefined && there !== undefined && !there.has(library);
  });
}

/** @param {Need[]} needs @returns {string[]} package names; an index that knows none yields the oldest name */
const names = (needs) => [...new Set(needs.map(({ packages }) => choose(packages) ?? String(packages.at(-1))))];

/** @param {Need[]} needs */
function tell(needs) {
  const things = needs.map(({ library, program }) => library ?? program).join(', ');
  const how = aptExists()
    ? `run: sudo apt-get install -y --no-install-recommends ${names(needs).join(' ')}`
    : "install them with your system's package manager";
  return `missing on this system: ${things}; ${how}`;
}

/**
 * @param {import('./packages.mjs').Level} level
 * Throws a Trouble when something needed is missing and cannot be installed by us.
 */
export function ensureSystem(level) {
  if (process.platform !== 'linux') return;
  const lacking = missing(level);
  if (lacking.length === 0) return;
  if (process.getuid?.() === 0 && aptExists()) {
    if (lacking.some(({ packages }) => !choose(packages))) aptUpdate();
    const wanted = names(lacking);
    say('setup', `installing system packages: ${wanted.join(' ')}`);
    aptInstall(wanted);
    const still = missing(level);
    if (still.length > 0) throw new Trouble(tell(still));
    return;
  }
  if (lacking.some(({ optional }) => !optional)) throw new Trouble(tell(lacking));
  say('setup', tell(lacking));
}
