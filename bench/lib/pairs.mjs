// Two things measured in turn, so that what else the machine does weighs on both.
import { median, quantile, spread } from './stats.mjs';

/** @typedef {import('./stats.mjs').Spread} Spread */
/** @typedef {{ floor: Spread, app: Spread, ratio: { median: number, q1: number, q3: number } }} Compared */

/**
 * @template T
 * @param {number} count
 * @param {() => Promise<T>} floor @param {() => Promise<T>} app
 * @returns {Promise<{ floor: T[], app: T[] }>}
 */
export async function inTurn(count, floor, app) {
  const taken = { floor: /** @type {T[]} */ ([]), app: /** @type {T[]} */ ([]) };
  for (let pair = 0; pair < count; pair += 1) {
    taken.floor.push(await floor());
    taken.app.push(await app());
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return taken;
}

/**
 * The ratio is taken in each pair and then its median: a slow minute slows both halves of its pairs.
 * @param {readonly number[]} floor @param {readonly number[]} app @returns {Compared}
 */
export function compare(floor, app) {
  const ratios = app.map((value, pair) => value / (floor[pair] ?? NaN));
  return {
    floor: spread(floor),
    app: spread(app),
    ratio: { median: median(ratios), q1: quantile(ratios, 0.25), q3: quantile(ratios, 0.75) },
  };
}
