import type { Line } from './line';

export type Eligibility = { readonly eligible: true } | { readonly eligible: false; readonly reason: string };

const VERIFIED: ReadonlySet<string> = new Set(['verified', 'carrier_accepted']);

/** Whether a number can place calls, by the rule of the official node (API notes 5.1), and if not, why. */
export function outboundEligibility(line: Line): Eligibility {
  if (line.outboundEligible === true) return { eligible: true };
  const reason = reasonAgainst(line);
  if (line.outboundEligible === false) return no(reason ?? 'ThunderPhone does not allow calls from this number');
  return reason === null ? { eligible: true } : no(reason);
}

const no = (reason: string): Eligibility => ({ eligible: false, reason });

function reasonAgainst(line: Line): string | null {
  if (line.source === 'demo') return 'Demo number: receives calls only';
  if (line.source !== 'voip') return `Number of another kind (${line.source})`;
  if (line.status === 'provisioning' || line.status === 'pending') return 'Still being set up';
  if (line.status === 'failed') return 'Set-up failed';
  if (line.status === 'released') return 'Released: no longer yours';
  if (line.status !== 'active') return `Not active (${line.status})`;
  if (line.verification === 'failed') return 'Verification failed';
  if (line.verification === null || !VERIFIED.has(line.verification)) return 'Not verified yet';
  return null;
}
