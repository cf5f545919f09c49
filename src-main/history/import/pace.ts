/** How gently the history is taken over. Times are ms. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** Rows to ask for: the cap that API notes 1.7 infer. A server may give fewer. */
export const PAGE_LIMIT = 200;

/** Between an answer and the next request of an account. */
export const GAP_MS = 300;

/** New calls are looked for so often while the program is open, and at most so often when the history is opened. */
export const LOOK_EVERY_MS = 3 * MINUTE;
export const LOOK_LEAST_MS = 30 * SECOND;

/** Where a look takes long, the next one waits for this many times as long. */
export const REST_FACTOR = 10;

/** A call that is listed so long after its start is still found by a look. */
export const MARGIN_MS = HOUR;

/** What is read again once a day, for late grades and bills. */
export const DEEP_MS = 7 * DAY_MS;

/** Running calls that are read singly after a look. */
export const MOST_RUNNING = 40;

/** A call just listed may not be there yet, so one "not found" is no proof. */
export const MISSES_UNTIL_GONE = 3;

/** After a problem that trying again does not mend, like a refused key; a key that comes to hand ends the wait. */
export const HOPELESS_WAIT_MS = HOUR;
