import type { Concern } from '../guard/concern';
import type { AttemptId } from '../ids';
import type { Attempt } from './attempt';
import { stateLabel } from './state-label';

/** A second call to one number within this time is asked about. */
const REPEAT_MS = 2 * 60_000;

/** Nobody was called by these. */
const NOBODY_CALLED: ReadonlySet<Attempt['state']> = new Set(['refused', 'not_placed']);

/**
 * What to ask before a number is called that was called a moment ago; null where it was not.
 *
 * @param latest attempts to the number, of whatever account and run
 * @param now Unix ms, by the clock that timed the attempts
 * @param except the attempt that is to be sent again
 */
export function repeatConcern(
  latest: readonly Attempt[],
  now: number,
  except: AttemptId | null = null,
): Concern | null {
  const calls = latest
    .filter((one) => one.id !== except && !NOBODY_CALLED.has(one.state))
    .sort((a, b) => sentAt(b) - sentAt(a));
  const last = calls[0];
  // A call in the future was made before the clock was set back: how long ago is then unknown, so it is asked about.
  const age = last ? now - sentAt(last) : REPEAT_MS;
  return last && age < REPEAT_MS ? { kind: 'repeat', about: last.id, text: said(last, age) } : null;
}

const sentAt = ({ sends, createdAt }: Attempt): number => sends.at(-1)?.at ?? createdAt;

function said({ agent, state, apiStatus }: Attempt, age: number): string {
  return `You called this number ${agoText(age)} with ${agent.name}. That call: ${stateLabel(state, apiStatus)}.`;
}

function agoText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  if (seconds < 2) return 'just now';
  return seconds < 60 ? `${String(seconds)} seconds ago` : 'a minute ago';
}
