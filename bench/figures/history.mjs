// The history of a large organization in the running app: opening it, searching, filtering, paging, scrolling, and what
// taking it over costs. Beside it, where there is one, the same with a history of a hundred calls.
import { setTimeout as wait } from 'node:timers/promises';
import { askInsights, askPages, frames, importState, openHistory } from '../history/ask.mjs';
import { EVERYTHING } from '../history/everything.mjs';
import { keptOrganization, organization, WITHOUT_PAST } from '../history/organization.mjs';
import { FILTERS, insightsQuestions, NUMBERS, SORTED, WORDS } from '../history/questions.mjs';
import { startDriven } from '../lib/driven.mjs';
import { copyOf, freshPath, remove } from '../lib/folders.mjs';
import { compare, inTurn } from '../lib/pairs.mjs';
import { startPretendService } from '../lib/pretend-service.mjs';
import { memoryOf } from '../lib/processes.mjs';
import { spread } from '../lib/stats.mjs';
import { manyCalls } from './many-calls.mjs';
import { startOn } from './start.mjs';

const SMALL = { calls: 100, transcripts: 20 };
const ROUNDS = 5;
/** ms */
const IMPORT_FOR = 30_000;
const IDLE_FOR = 5_000;
const REST = 3_000;
/** Once gigabytes were written, the machine is slower for a while. */
const AFTER_COPY = 8_000;
/** After its start main gives memory back, five quiet seconds later; that is no part of what comes then. */
const UNTIL_GIVEN_BACK = 8_000;
/** A list is read in pages of so many rows. */
const PAGE = 100;

/**
 * @param {string} app folder of the built app
 * @param {{ size: { calls: number, transcripts: number }, keep: string | null, pairs: number }} wanted
 */
export async function historyOf(app, { size, keep, pairs }) {
  const kept = await keptOrganization(app, size, keep);
  const large = { ...kept, profile: await copyOf(kept.profile) };
  process.stderr.write('filled ');
  const small = await organization(app, SMALL);
  await wait(AFTER_COPY);
  const start = await inTurn(
    pairs,
    () => startOn(app, small.profile, WITHOUT_PAST),
    () => startOn(app, large.profile, WITHOUT_PAST),
  );
  const open = await inTurn(
    pairs,
    () => opening(app, small.profile),
    () => opening(app, large.profile),
  );
  return {
    size: large.filled,
    megabytes: large.bytes / 2 ** 20,
    rate: {
      calls: large.filled.calls / (large.filled.ms.calls / 1_000),
      transcripts: large.filled.transcripts / (large.filled.ms.transcripts / 1_000),
    },
    start: compare(ms(start.floor), ms(start.app)),
    open: compare(open.floor, open.app),
    ...(await asked(app, large.profile, size.calls)),
    many: await manyCalls(app, large.profile),
    importing: await importing(app, size),
  };
}

const ms = (/** @type {{ ms: number }[]} */ rows) => rows.map((row) => row.ms);

/** @param {string} app @param {string} profile */
async function opening(app, profile) {
  const { page, end } = await startDriven(app, profile, WITHOUT_PAST);
  await page.waitForSelector('input[type=tel]');
  await wait(REST);
  const took = await page.evaluate(openHistory);
  await end();
  return took;
}

/** @param {string} app @param {string} profile @param {number} calls */
async function asked(app, profile, calls) {
  const { page, pid, watched, end } = await startDriven(app, profile, WITHOUT_PAST);
  await page.waitForSelector('input[type=tel]');
  await wait(REST);
  const idle = await watched(() => wait(IDLE_FOR));
  await page.evaluate(openHistory);
  const ask = async (/** @type {import('../history/ask.mjs').Wish[]} */ wishes) => {
    // What was never asked before is read from disk: the first round stands for itself.
    const first = await watched(() => page.evaluate(askPages, { wishes, rounds: 1 }));
    const again = await watched(() => page.evaluate(askPages, { wishes, rounds: ROUNDS }));
    return {
      first: spread(first.value.flat()),
      again: spread(again.value.flat()),
      each: wishes.map((wish, nth) => ({ wish, ...spread(again.value[nth] ?? []) })),
      heldUp: [first.delay, again.delay],
    };
  };
  const texts = [...WORDS, ...NUMBERS].map((text) => ({ filter: { ...EVERYTHING, text } }));
  // Tests, a small share, are hidden.
  const last = Math.floor(calls * 0.9);
  const places = Array.from({ length: 60 }, (_, nth) => ({
    filter: EVERYTHING,
    offset: Math.floor(((nth * 37) % 60) * (last / 60 / PAGE)) * PAGE,
  }));
  const search = await ask(texts);
  const filter = await ask(FILTERS.map((filter) => ({ filter: { ...EVERYTHING, ...filter } })));
  const sort = await ask(SORTED.map(({ filter, order }) => ({ filter: { ...EVERYTHING, ...filter }, order })));
  const paging = await ask(places);
  const insights = await watched(() => insightsOf(page));
  const still = await watched(() => page.evaluate(frames, 0));
  const scrolled = await watched(() => page.evaluate(frames, 240));
  const memory = await memoryOf(pid);
  await end();
  return {
    search,
    filter,
    sort,
    paging,
    insights: { ...insights.value, heldUp: insights.delay },
    frames: { still: spread(still.value), scrolled: spread(scrolled.value), heldUp: scrolled.delay },
    memory,
    idle: idle.delay,
  };
}

/** @param {import('playwright-core').Page} page */
async function insightsOf(page) {
  const preparing = await page.evaluate(askInsights, EVERYTHING);
  const each = [];
  for (const [name, filter] of Object.entries(insightsQuestions(Date.now()))) {
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await page.evaluate(askInsights, filter));
    each.push({ name, times, ...spread(times) });
  }
  return { preparing, each, all: spread(each.flatMap(({ times }) => times)) };
}

/** The import itself, in the app, of an organization of that size; it is gentle on purpose. @param {string} app @param {object} size */
async function importing(app, size) {
  const service = await startPretendService(app, { ...size, seed: 20_261 });
  const profile = freshPath();
  const { page, watched, end } = await startDriven(app, profile);
  await page.waitForSelector('button');
  await wait(UNTIL_GIVEN_BACK);
  // Checking the key and reading the account's lists is no part of an import, though it begins meanwhile.
  const account = await watched(async () => {
    await page.evaluate(
      /** @param {[string, string]} account */ ([baseUrl, key]) =>
        thunderdial.command('accounts.add', { baseUrl, key, name: 'Bench', keep: 'memory' }),
      /** @type {[string, string]} */ ([service.baseUrl, service.apiKey]),
    );
    while (((await page.evaluate(importState))?.taken ?? 0) === 0) await wait(50);
  });
  const before = (await page.evaluate(importState))?.taken ?? 0;
  const { delay } = await watched(() => wait(IMPORT_FOR));
  const state = await page.evaluate(importState);
  await end();
  await service.stop();
  await remove(profile);
  return { taken: (state?.taken ?? 0) - before, seconds: IMPORT_FOR / 1_000, heldUp: delay, account: account.delay };
}
