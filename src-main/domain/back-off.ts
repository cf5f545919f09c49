const FIRST_MS = 2_000;
const LONGEST_MS = 120_000;

/**
 * The wait in ms after `failures` reads in a row failed: doubled each time, with up to half of it random so that many
 * apps do not come back at the same moment. What the server asks for (Retry-After) is the least that is waited.
 */
export function backOffMs(failures: number, retryAfterMs: number, random: number): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.max(retryAfterMs, step / 2 + (step / 2) * random);
}
