import type { CallView } from '../../src-main/contract/views';
import { assertNever } from '../../src-main/domain/result';

/** How a call's state looks: going on, waiting for certainty, gone wrong, or over. */
export type CallTone = 'live' | 'wait' | 'bad' | 'idle';

export function callTone(call: Pick<CallView, 'state' | 'following'>): CallTone {
  switch (call.state) {
    case 'sending':
    case 'unconfirmed':
      return 'wait';
    case 'initiated':
    case 'in_progress':
      // No longer followed: the last word heard is not news of a live call.
      return call.following === 'yes' ? 'live' : 'wait';
    case 'failed':
    case 'refused':
      return 'bad';
    case 'completed':
    case 'not_placed':
      return 'idle';
    default:
      return assertNever(call.state);
  }
}
