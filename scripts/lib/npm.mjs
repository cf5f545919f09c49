// Runs npm: the one that started us where there is one, else the one on PATH.
import { spawnSync } from 'node:child_process';
import { Trouble } from './say.mjs';

/**
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 * @returns {number | null} exit code
 */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  const isNpm = own !== undefined && /npm-cli\.[cm]?js$/.test(own);
  const result = isNpm
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.error) throw new Trouble(`npm could not be started: ${result.error.message}`);
  return result.status;
}
