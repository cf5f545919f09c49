import { assertNever } from '../result';
import type { AttemptState } from './attempt';

/** The words on screen for each state. An API status that is not known is shown in its own words. */
export function stateLabel(state: AttemptState, apiStatus: string | null = null): string {
  switch (state) {
    case 'sending':
      return 'Sending';
    case 'initiated':
      return 'Initiated';
    case 'in_progress':
      return apiStatus === null || apiStatus === 'in_progress' ? 'In progress' : apiStatus;
    case 'completed':
      return 'Completed';
    case 'failed':
      return 'Failed';
    case 'refused':
      return 'Refused';
    case 'unconfirmed':
      return 'Unconfirmed';
    case 'not_placed':
      return 'Not placed';
    default:
      return assertNever(state);
  }
}
