// Exporting and tagging many calls of a large history in the running app, and what searching costs meanwhile.
import fs from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { askWhile } from '../history/ask.mjs';
import { EVERYTHING } from '../history/everything.mjs';
import { WITHOUT_PAST } from '../history/organization.mjs';
import { WORDS } from '../history/questions.mjs';
import { startDriven } from '../lib/driven.mjs';
import { freshPath, remove } from '../lib/folders.mjs';
import { spread } from '../lib/stats.mjs';

/** Some seven of a hundred calls. */
const MANY = { ...EVERYTHING, states: ['failed'] };
/** After its start main gives memory back, five quiet seconds later. */
const UNTIL_GIVEN_BACK = 8_000;
const MEANWHILE = WORDS.map((text) => ({ filter: { ...EVERYTHING, text } }));

/** @param {string} app folder of the built app @param {string} profile with a large history; it is changed */
export async function manyCalls(app, profile) {
  const { page, watched, saveTo, end } = await startDriven(app, profile, WITHOUT_PAST);
  await page.waitForSelector('input[type=tel]');
  await wait(UNTIL_GIVEN_BACK);
  const selection = { kind: 'all', filter: MANY, except: [] };
  const file = freshPath();
  await saveTo(file);
  const doing = async (/** @type {string} */ name, /** @type {object} */ payload) => {
    const { value, delay } = await watched(() => page.evaluate(askWhile, { name, payload, wishes: MEANWHILE }));
    return { calls: value.calls, ms: value.ms, searches: spread(value.times), heldUp: delay };
  };
  const exported = await doing('export.start', { selection, order: 'newest', format: 'csv', transcripts: true });
  const { size } = await fs.stat(file);
  const tagged = await doing('bulk.tag', { selection, tag: 'bench', isAdded: true });
  await end();
  await remove(file);
  return { exported: { ...exported, bytes: size }, tagged };
}
