// Finds and ends everything that belongs to a session, daemons and services that the bus started included: each
// process inherits a variable that names the session. Nothing else is ever touched.
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../say.mjs';

/** The variable's value is the process id of the session's owner. */
export const SESSION_VARIABLE = 'THUNDERDIAL_SESSION';

const GRACE_MS = 3_000;
const POLL_MS = 25;

/** @param {string} pid @returns {string | undefined} the session that a process belongs to */
function sessionOf(pid) {
  try {
    const variables = fs.readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    return variables.find((entry) => entry.startsWith(`${SESSION_VARIABLE}=`))?.slice(SESSION_VARIABLE.length + 1);
  } catch {
    return undefined; // It ended, or is another user's.
  }
}

/** @param {string} pid @returns {boolean} a zombie has ended already and only waits for its parent */
function zombie(pid) {
  try {
    return /^State:\s+[ZX]/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

/** @param {string} session @returns {number[]} */
export function members(session) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => sessionOf(pid) === session && !zombie(pid))
    .map(Number);
}

/** @returns {string[]} sessions with live processes whose owner was killed before it could tidy up */
export function orphanedSessions() {
  const found = new Set(
    fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(sessionOf),
  );
  return [...found].filter((session) => /^\d+$/.test(session ?? '') && !fs.existsSync(`/proc/${session}`)).map(String);
}

/** @param {number[]} pids @param {NodeJS.Signals} signal */
function signalAll(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      // It has just ended, or is not ours to end.
      if (!['ESRCH', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
    }
  }
}

/** What everything else hangs on; programs that lose one of these crash instead of ending. */
const HOSTS = ['Xvfb', 'dbus-daemon'];

/** @param {number} pid @returns {boolean} */
function isHost(pid) {
  try {
    return HOSTS.includes(fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false; // It has just ended.
  }
}

/** Asks to end, then makes those that did not. @param {() => number[]} remaining */
async function endAll(remaining) {
  signalAll(remaining(), 'SIGTERM');
  const limit = Date.now() + GRACE_MS;
  while (remaining().length > 0 && Date.now() < limit) await wait(POLL_MS);
  signalAll(remaining(), 'SIGKILL');
}

/** Ends a session's programs, and then what they hung on. @param {string} session */
export async function endSession(session) {
  await endAll(() => members(session).filter((pid) => !isHost(pid)));
  await endAll(() => members(session));
}
