import type { DashboardPage } from '../contract/places';
import { assertNever } from '../domain/result';

/** API notes 1.1. */
const DASHBOARD = 'https://app.thunderphone.com';

/**
 * The dashboard's address for a page. Only the address of a single call is documented, so the others lead to the
 * dashboard itself, whose menu has them.
 */
export function dashboardPage(page: DashboardPage): string {
  switch (page) {
    case 'api_keys':
    case 'agents':
    case 'billing':
    case 'confirmation':
    case 'numbers':
      return `${DASHBOARD}/dashboard`;
    default:
      return assertNever(page);
  }
}

/** The page of one call; `callId` is digits. */
export const dashboardCall = (callId: string): string => `${DASHBOARD}/dashboard/call-history/${callId}`;
