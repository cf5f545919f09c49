import type { CallRecord } from '../calls/call-record';
import type { Ledger } from '../calls/ledger';
import { PAST_CALLS } from '../data/past-calls';
import type { Scenario } from '../scenario';

/** All calls that the API shows, by start time, newest first (API notes 9). */
export function visibleCalls(ledger: Ledger, { pastCalls }: Scenario): readonly CallRecord[] {
  const calls = pastCalls ? [...ledger.all(), ...PAST_CALLS] : ledger.all();
  return [...calls].sort((a, b) => b.startMs - a.startMs);
}
