import type { Timers } from '../calls/ports';

/** Windows read what is in sight again at each piece of news; an import brings many in a second. */
const QUIET_MS = 400;

/** Tells at once, and what comes soon after once more when that time is over. */
export function seldom(timers: Timers, tell: () => void): () => void {
  let resting = false;
  let more = false;
  const rest = (): void => {
    resting = true;
    timers.after(QUIET_MS, () => {
      resting = false;
      if (more) say();
    });
  };
  const say = (): void => {
    more = false;
    tell();
    rest();
  };
  return () => {
    if (resting) more = true;
    else say();
  };
}
