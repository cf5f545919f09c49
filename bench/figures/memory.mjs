// Memory of all processes with the window open and nothing to do, beside an empty window's.
import { setTimeout as wait } from 'node:timers/promises';
import { NUMBER_FIELD } from '../lib/app-page.mjs';
import { startElectron } from '../lib/electron.mjs';
import { copyOf, remove } from '../lib/folders.mjs';
import { hasStrangers, memoryOf } from '../lib/processes.mjs';

/** Settled: since this many looks in a row the figure has moved by less than STEADY. */
const LOOKS = 5;
const LOOK_EVERY = 1_000;
const STEADY = 0.01;
const MOST_LOOKS = 90;

/** @param {number} pid @returns {Promise<import('../lib/processes.mjs').Memory>} */
async function settled(pid) {
  const looks = [];
  for (let look = 0; ; look += 1) {
    await wait(LOOK_EVERY);
    if (await hasStrangers(pid)) looks.length = 0;
    const memory = await memoryOf(pid);
    looks.push(memory.total);
    const last = looks.slice(-LOOKS);
    const moved = (Math.max(...last) - Math.min(...last)) / memory.total;
    if ((last.length === LOOKS && moved < STEADY) || look >= MOST_LOOKS) return memory;
  }
}

/**
 * @param {string} folder the program's
 * @param {string} profile
 * @param {string} sign what is on screen when the program stands
 */
async function memoryAtRest(folder, profile, sign) {
  const mine = await copyOf(profile);
  const { page, pid, end } = await startElectron(folder, mine);
  await page.until(sign);
  const memory = await settled(pid);
  await end();
  await remove(mine);
  return memory;
}

/** @param {string} app @param {string} profile */
export const appMemory = (app, profile) => memoryAtRest(app, profile, NUMBER_FIELD);

/** @param {string} floor @param {string} profile */
export const floorMemory = (floor, profile) => memoryAtRest(floor, profile, 'body');
