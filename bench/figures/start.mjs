// Cold start: from spawn to a formatted key press on screen, beside an empty window's first paint.
import { fieldReady, firstPaint, formattedAndPainted, stages } from '../lib/app-page.mjs';
import { startElectron } from '../lib/electron.mjs';
import { copyOf, remove } from '../lib/folders.mjs';

/** The fewest presses by which formatting can be told from typing: shown as "1 2". */
const DIGITS = '12';

/**
 * @param {string} app @param {string} profile @param {string[]} [more] switches
 * @returns {Promise<{ ms: number, stages: Record<string, number> }>}
 */
export async function appStart(app, profile, more = []) {
  const mine = await copyOf(profile);
  const start = await startOn(app, mine, more);
  await remove(mine);
  return start;
}

/**
 * The same on a profile that stays: a large one would take longer to copy than to start, and the machine is slower for a
 * while after gigabytes were written. @param {string} app @param {string} profile @param {string[]} [more] switches
 * @returns {Promise<{ ms: number, stages: Record<string, number> }>}
 */
export async function startOn(app, profile, more = []) {
  const { page, spawnedAt, end } = await startElectron(app, profile, more);
  const ready = await page.run(fieldReady);
  const painted = page.run(formattedAndPainted);
  await page.type(DIGITS);
  const ms = (await painted) - spawnedAt;
  // Told a little later than painted: the keys may have been quicker.
  const firstContent = await page.run(firstPaint, 'first-contentful-paint');
  const since = Object.entries({
    ...(await page.run(stages)),
    firstContent,
    fieldReady: ready,
    formatted: spawnedAt + ms,
  });
  await end();
  return { ms, stages: Object.fromEntries(since.map(([name, time]) => [name, time - spawnedAt])) };
}

/** @param {string} floor @param {string} profile @returns {Promise<{ ms: number, stages: Record<string, number> }>} */
export async function floorStart(floor, profile) {
  const mine = await copyOf(profile);
  const { page, spawnedAt, end } = await startElectron(floor, mine);
  const ms = (await page.run(firstPaint, 'first-paint')) - spawnedAt;
  const since = Object.entries(await page.run(stages));
  await end();
  await remove(mine);
  return { ms, stages: Object.fromEntries(since.map(([name, time]) => [name, time - spawnedAt])) };
}
