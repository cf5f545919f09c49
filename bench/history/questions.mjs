// What people look for in a history: words as typed, numbers in any spelling, filters. The made-up organization has all of
// it, from words in every second transcript to one in twenty of all.

import { EVERYTHING } from './everything.mjs';

/** As typed into the search field. */
export const WORDS = [
  'appointment',
  'refund',
  'dishwasher',
  'invoice',
  'goodbye',
  'thank you',
  '"have a lovely day"',
  'address',
  'Harbor Dental',
  'toothache',
  'Avery Collins',
  'Schröder',
  'schroder',
  'Rückenschmerzen',
  'insurance card',
  'mattress',
  'quicksilver',
  'heliotrope',
  'Zwetschgendatschi',
  'murcielago',
  'xylographer',
  'no such word anywhere',
  'A-4471',
  'friday noon',
  'kayak telescope',
  'app',
  'rep',
  'voicemail',
  'busy',
  'car',
];

/** Any four digits and more, in several spellings. */
export const NUMBERS = [
  '0142',
  '5550',
  '+1 (212) 555',
  '(415) 555-0101',
  '+4420794',
  '030 23125',
  '17139200',
  '555010',
];

/** Filters as clicked, alone and with words. */
export const FILTERS = [
  { states: ['failed'] },
  { directions: ['inbound'] },
  { states: ['completed'], directions: ['outbound'] },
  { hasTranscript: true },
  { hasTranscript: true, text: 'appointment' },
  { states: ['failed'], text: '0142' },
  { minSeconds: 600 },
  { minCents: 50, directions: ['inbound'] },
  { minSeconds: 60, maxSeconds: 90, text: 'refund' },
  { tests: 'only' },
];

/** Orders that are not the file's own. */
export const SORTED = [
  { order: 'oldest' },
  { order: 'longest' },
  { order: 'dearest' },
  { order: 'longest', filter: { text: 'appointment' } },
  { order: 'dearest', filter: { directions: ['inbound'] } },
];

const DAY_MS = 86_400_000;

/**
 * What the calls of a filter come to, as people ask it. @param {number} until the end of that past, Unix ms
 * @returns {Readonly<Record<string, import('./everything.mjs').Filter>>}
 */
export function insightsQuestions(until) {
  const last = (/** @type {number} */ days) => ({ ...EVERYTHING, after: until - days * DAY_MS });
  return {
    everything: EVERYTHING,
    'last 30 days': last(30),
    'last 90 days': last(90),
    'last 365 days': last(365),
    'one agent': { ...EVERYTHING, agentNames: ['Appointment reminders'] },
    'one status': { ...EVERYTHING, states: ['completed'] },
    'a rare word': { ...EVERYTHING, text: 'roof' },
    'a common word': { ...EVERYTHING, text: 'appointment' },
    'a word of nearly all': { ...EVERYTHING, text: 'the' },
  };
}
