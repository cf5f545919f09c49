// From a key press in the number field to the frame that shows it, beside a plain field's.
import { setTimeout as wait } from 'node:timers/promises';
import { NUMBER_FIELD, watchKeys } from '../lib/app-page.mjs';
import { startElectron } from '../lib/electron.mjs';
import { copyOf, remove } from '../lib/folders.mjs';

/** Numbers of several countries: their formatting is of different weight. */
const NUMBERS = ['2125550142', '4155550101', '0114420794601', '0114930901820', '6465550199', '0116129374400'];

/** ms between two presses: a quick typist's, and not in step with the frames, so that every point between two is met. */
const BETWEEN = 47;

/** Time for what is fetched after the first paint, in ms. */
const SETTLE = 4_000;

/**
 * @param {string} folder @param {string} profile @param {string[]} switches
 * @param {number} presses @returns {Promise<number[]>} ms, one for each press
 */
export async function keyTimes(folder, profile, switches, presses) {
  const mine = await copyOf(profile);
  const { page, end } = await startElectron(folder, mine, switches);
  await page.until(`${NUMBER_FIELD}:focus`);
  await wait(SETTLE);
  await page.run(watchKeys);
  for (let typed = 0, number = 0; typed < presses; number += 1) {
    for (const digit of NUMBERS[number % NUMBERS.length] ?? '') {
      await page.type(digit);
      await wait(BETWEEN);
      typed += 1;
    }
    await page.run(emptyField);
  }
  const times = await page.run(() =>
    /** @type {{ keyTimes: () => number[] }} */ (/** @type {unknown} */ (globalThis)).keyTimes(),
  );
  await end();
  await remove(mine);
  return times.slice(0, presses);
}

/** As if a person had selected and deleted everything. */
function emptyField() {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('input[type=tel]'));
  field.select();
  document.execCommand('delete');
}
