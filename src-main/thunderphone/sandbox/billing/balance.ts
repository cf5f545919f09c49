import { chargesOf } from '../calls/billing-of';
import type { Ledger } from '../calls/ledger';
import { OPENING_BALANCE_CENTS } from '../data/organization';
import type { Scenario } from '../scenario';

/** US cents that are left after all calls that ended, unless a switch says otherwise. */
export function balanceCents(scenario: Scenario, ledger: Ledger, nowMs: number): number {
  if (scenario.zeroBalance) return 0;
  const spent = chargesOf(ledger.all(), nowMs).reduce((sum, charge) => sum + charge.cents, 0);
  return (scenario.balanceCents ?? OPENING_BALANCE_CENTS) - spent;
}
