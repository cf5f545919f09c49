import type { Concern } from '../guard/concern';
import type { AttemptId } from '../ids';
import type { Attempt, Send } from './attempt';
import { stateLabel } from './state-label';

/** A second call to one number within this time is asked about. */
const REPEAT_MS = 2 * 60_000;

/** Nobody was called by these. */
const NOBODY_CALLED: ReadonlySet<Attempt['state']> = new Set(['refused', 'not_placed']);

/**
 * What to ask before a number is called that was called a moment ago; null where it was not.
 *
 * @param latest attempts to the number, of whatever account and run
 * @param now this moment, as it would be written for a press
 * @param except the attempt that is to be sent again
 */
export function repeatConcern(latest: readonly Attempt[], now: Send, except: AttemptId | null = null): Concern | null {
  const calls = latest.filter((one) => one.id !== except && !NOBODY_CALLED.has(one.state));
  const ages = calls.map((call) => ({ call, age: ageOf(call, now) })).sort((a, b) => a.age - b.age);
  const last = ages[0];
  // A call in the future was made before the clock was set back: how long ago is then unknown, so it is asked about.
  return last && last.age < REPEAT_MS ? { kind: 'repeat', about: last.call.id, text: said(last.call, last.age) } : null;
}

/** In ms. By ThunderPhone's clock where it was known both times: this computer's may have been set in between. */
function ageOf({ sends, createdAt }: Attempt, now: Send): number {
  const { at, clockOffsetMs } = sends.at(-1) ?? { at: createdAt, clockOffsetMs: null };
  const set = clockOffsetMs === null || now.clockOffsetMs === null ? 0 : now.clockOffsetMs - clockOffsetMs;
  return now.at - at + set;
}

function said({ agent, state, apiStatus }: Attempt, age: number): string {
  return `You called this number ${agoText(age)} with ${agent.name}. That call: ${stateLabel(state, apiStatus)}.`;
}

function agoText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  if (seconds < 2) return 'just now';
  return seconds < 60 ? `${String(seconds)} seconds ago` : 'a minute ago';
}
