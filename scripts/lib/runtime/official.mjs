// The official binary, by the installer that comes with the electron package (it checks the checksums itself).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { say } from '../say.mjs';
import { electronPackage, installedRuntime, removeRuntime } from './installed.mjs';

/** Without a fallback there is no reason to give up early. */
const LIMIT_MS = 15 * 60_000;
/** A firewall that swallows packets never answers; a slow line does, and is waited for. */
const STALL_MS = 60_000;
const STALL_BYTES = 256 * 1024;
const SAMPLE_MS = 2_000;

/** Bytes that a process has read and written so far; Linux only. @param {number} pid */
function traffic(pid) {
  const counts = fs.readFileSync(`/proc/${pid}/io`, 'utf8').match(/^[rw]char: \d+/gm) ?? [];
  return counts.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
}

/**
 * Calls back when the process has moved next to nothing for STALL_MS.
 * @param {number} pid @param {() => void} onStall
 * @returns {NodeJS.Timeout}
 */
function watchForStall(pid, onStall) {
  let mark = 0;
  let since = Date.now();
  return setInterval(() => {
    try {
      const now = traffic(pid);
      if (now - mark > STALL_BYTES) [mark, since] = [now, Date.now()];
    } catch {
      return; // The process ended between two samples.
    }
    if (Date.now() - since > STALL_MS) onStall();
  }, SAMPLE_MS);
}

/**
 * @param {{ giveUpEarly: boolean }} options giveUpEarly: there is a fallback, so do not wait for a silent network
 * @returns {Promise<boolean>} whether the official runtime is in place now
 */
export async function installOfficial({ giveUpEarly }) {
  removeRuntime();
  const child = spawn(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => (errors = (errors + chunk).slice(-20_000)));
  let reason = '';
  const stop = (/** @type {string} */ why) => {
    reason = why;
    child.kill('SIGKILL');
  };
  const limit = setTimeout(() => stop(`not finished after ${LIMIT_MS / 60_000} minutes`), LIMIT_MS);
  const stall = giveUpEarly
    ? watchForStall(Number(child.pid), () => stop(`no answer for ${STALL_MS / 1000} s`))
    : undefined;
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(-1)).on('close', resolve);
  });
  clearTimeout(limit);
  clearInterval(stall);
  if (code === 0 && installedRuntime()?.kind === 'official') return true;
  const why = reason || errors.split('\n').find((line) => /error|fail/i.test(line)) || `exit code ${code}`;
  say('runtime', `the official Electron could not be fetched (${why.trim()})`);
  return false;
}
