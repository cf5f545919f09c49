// How long the insights of a history take: from the window's question to its answer, over the whole way through main and
// the archive's thread, in a running app whose history is as large as is to be measured.
import { spread } from './stats.mjs';

const DAY_MS = 86_400_000;

const EVERYTHING = {
  text: '',
  states: /** @type {string[]} */ ([]),
  directions: /** @type {string[]} */ ([]),
  endReasons: /** @type {string[]} */ ([]),
  agentNames: /** @type {string[]} */ ([]),
  ownNumbers: /** @type {string[]} */ ([]),
  tags: /** @type {string[]} */ ([]),
  after: /** @type {number | null} */ (null),
  before: /** @type {number | null} */ (null),
  minSeconds: null,
  maxSeconds: null,
  minCents: null,
  maxCents: null,
  hasTranscript: null,
  hasNote: null,
  tests: 'hidden',
};

/**
 * Questions as people ask them of the sandbox's generated past.
 * @param {number} until the end of that past, Unix ms
 * @returns {Readonly<Record<string, typeof EVERYTHING>>}
 */
export const insightsQuestions = (until) => {
  const last = (/** @type {number} */ days) => ({ ...EVERYTHING, after: until - days * DAY_MS });
  return {
    everything: EVERYTHING,
    'last 30 days': last(30),
    'last 90 days': last(90),
    'last 365 days': last(365),
    'one agent': { ...EVERYTHING, agentNames: ['Appointment reminders'] },
    'one status': { ...EVERYTHING, states: ['completed'] },
    'a common word': { ...EVERYTHING, text: 'the' },
    'a rare word': { ...EVERYTHING, text: 'roof' },
  };
};

/**
 * Asks each question so many times; ms.
 * @param {import('./page.mjs').Page} page of the app, its page standing and an account in use
 * @param {Readonly<Record<string, typeof EVERYTHING>>} questions
 * @param {number} rounds
 * @returns {Promise<Record<string, import('./stats.mjs').Spread>>}
 */
export async function measureInsights(page, questions, rounds) {
  /** @type {Record<string, import('./stats.mjs').Spread>} */
  const measured = {};
  for (const [name, filter] of Object.entries(questions)) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) times.push(await page.run(askOnce, filter));
    measured[name] = spread(times);
  }
  return measured;
}

/** In the page. @param {unknown} filter @returns {Promise<number>} */
async function askOnce(filter) {
  const begun = performance.now();
  const answer = await thunderdial.command('insights.read', { filter });
  if (!answer.ok) throw new Error(answer.error?.what);
  return performance.now() - begun;
}
