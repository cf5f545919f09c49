// One function for each figure; each gives what goes into out/bench.json.
import path from 'node:path';
import { historyOf } from '../figures/history.mjs';
import { keyTimes } from '../figures/keypress.mjs';
import { appMemory, floorMemory } from '../figures/memory.mjs';
import { placings } from '../figures/placing.mjs';
import { sizes } from '../figures/size.mjs';
import { appStart, floorStart } from '../figures/start.mjs';
import { options } from './options.mjs';
import { compare, inTurn } from './pairs.mjs';
import { floorProfile, sandboxProfile } from './profiles.mjs';
import { median, spread } from './stats.mjs';

const { app } = options;
const floor = path.join(import.meta.dirname, '..', 'floor');

/** @template T @param {() => Promise<T>} make */
const once = (make) => {
  /** @type {Promise<T> | undefined} */
  let made;
  return () => (made ??= make());
};
const ours = once(() => sandboxProfile(app));
const theirs = once(() => floorProfile(floor));

/** @param {Record<string, number>[]} rows @returns {Record<string, number>} the median of each column */
const columns = (rows) =>
  Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, median(rows.map((row) => row[name] ?? NaN))]));

export const measure = {
  async start() {
    const [profile, bare] = [await ours(), await theirs()];
    const taken = await inTurn(
      options.pairs,
      () => floorStart(floor, bare),
      () => appStart(app, profile),
    );
    const ms = (/** @type {{ ms: number }[]} */ rows) => rows.map((row) => row.ms);
    return {
      ...compare(ms(taken.floor), ms(taken.app)),
      stages: {
        floor: columns(taken.floor.map((row) => row.stages)),
        app: columns(taken.app.map((row) => row.stages)),
      },
    };
  },
  async memory() {
    const [profile, bare] = [await ours(), await theirs()];
    const taken = await inTurn(
      options.pairs,
      () => floorMemory(floor, bare),
      () => appMemory(app, profile),
    );
    const total = (/** @type {{ total: number }[]} */ rows) => rows.map((row) => row.total);
    return {
      ...compare(total(taken.floor), total(taken.app)),
      byKind: {
        floor: columns(taken.floor.map((row) => row.byKind)),
        app: columns(taken.app.map((row) => row.byKind)),
      },
    };
  },
  async keypress() {
    const share = Math.ceil(options.presses / 3);
    const [profile, bare] = [await ours(), await theirs()];
    const taken = await inTurn(
      3,
      () => keyTimes(floor, bare, ['--with-field'], share),
      () => keyTimes(app, profile, [], share),
    );
    return { floor: spread(taken.floor.flat()), app: spread(taken.app.flat()) };
  },
  async placing() {
    const taken = await placings(app, options.placings);
    return { floor: spread(taken.floor), app: spread(taken.app) };
  },
  history: () => historyOf(app, options),
  size: () => sizes(app),
};
