import type { Attempt } from '../../domain/call/attempt';
import { dashboardCall } from '../dashboard';
import type { AppParts } from './parts';

/** The call's page in the dashboard; null before it is known as a call, and for pretend calls, which have none. */
export function dashboardOf({ accounts }: Pick<AppParts, 'accounts'>, attempt: Attempt): string | null {
  const pretend = accounts.get(attempt.accountId)?.keyHome === 'sandbox';
  return attempt.callId === null || pretend ? null : dashboardCall(attempt.callId);
}
