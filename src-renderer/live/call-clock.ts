import type { CallView } from '../../src-main/contract/views';

/** What a call's clock is read from. */
export type Clocked = Pick<CallView, 'state' | 'following' | 'startedAt' | 'sentAt' | 'durationSeconds'>;

/** Whether time goes on for a call: it is followed and has not ended. */
export const isRunning = ({ state, following }: Pick<CallView, 'state' | 'following'>): boolean =>
  following === 'yes' &&
  (state === 'sending' || state === 'initiated' || state === 'in_progress' || state === 'unconfirmed');

/** A call that is going on stays in sight; anything else can be put away. */
export const canDismiss = (call: Pick<CallView, 'state' | 'following'>): boolean =>
  !isRunning(call) || call.state === 'unconfirmed';

/**
 * Seconds on a call's clock: since its start (else since its request was sent) while it runs, ThunderPhone's own count after
 * its end. Null when nobody knows: a time is never made up.
 */
export function secondsOf(call: Clocked, now: number): number | null {
  if (isRunning(call)) return Math.max(0, (now - (call.startedAt ?? call.sentAt)) / 1_000);
  return call.durationSeconds;
}
