/** The filter that lets all calls through; what a person asks for changes some of it. */
export const EVERYTHING = {
  text: '',
  states: /** @type {string[]} */ ([]),
  directions: /** @type {string[]} */ ([]),
  endReasons: /** @type {string[]} */ ([]),
  agentNames: /** @type {string[]} */ ([]),
  ownNumbers: /** @type {string[]} */ ([]),
  tags: /** @type {string[]} */ ([]),
  after: /** @type {number | null} */ (null),
  before: /** @type {number | null} */ (null),
  minSeconds: /** @type {number | null} */ (null),
  maxSeconds: /** @type {number | null} */ (null),
  minCents: /** @type {number | null} */ (null),
  maxCents: /** @type {number | null} */ (null),
  hasTranscript: /** @type {boolean | null} */ (null),
  hasNote: /** @type {boolean | null} */ (null),
  tests: 'hidden',
};

/** @typedef {typeof EVERYTHING} Filter */
