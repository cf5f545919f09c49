import type { Line } from './line';

/** What helps a number that cannot call out. */
export type LineStep = 'verify' | 'wait' | 'dashboard' | 'connect';

export interface Ineligible {
  readonly eligible: false;
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
  readonly step: LineStep;
}

export type Eligibility = { readonly eligible: true } | Ineligible;

const VERIFIED: ReadonlySet<string> = new Set(['verified', 'carrier_accepted']);
/** API notes 5.1, with the older word (C16). */
const BEING_SET_UP: ReadonlySet<string> = new Set(['provisioning', 'pending']);

/** Whether a number can place calls, by the rule of the official node (API notes 5.1), and if not, why. */
export function outboundEligibility(line: Line): Eligibility {
  if (line.outboundEligible === true) return { eligible: true };
  const against = reasonAgainst(line);
  if (line.outboundEligible === false) return against ?? NOT_ALLOWED;
  return against ?? { eligible: true };
}

/** Only a number of one's own connection is verified, and a released one is nobody's any more (API notes 5.2). */
export const canBeVerified = ({ source, status }: Line): boolean => source === 'voip' && status !== 'released';

/** Whether ThunderPhone is still at work on a number, so that another look can show something new. */
export const isSettling = ({ status, verification }: Line): boolean =>
  BEING_SET_UP.has(status) || (verification === 'pending' && status !== 'released');

const no = (step: LineStep, reason: string, advice: string): Ineligible => ({ eligible: false, step, reason, advice });

const NOT_ALLOWED = no(
  'dashboard',
  'ThunderPhone does not allow calls from this number',
  'The dashboard says why, or ask ThunderPhone support.',
);

function reasonAgainst(line: Line): Ineligible | null {
  const { source, status, verification } = line;
  if (source === 'demo') {
    return no(
      'connect',
      'Demo number: receives calls only',
      'To call out, connect a VoIP provider and import a number.',
    );
  }
  if (source !== 'voip') {
    return no('dashboard', `Number of another kind (${source})`, 'The dashboard says what can be done with it.');
  }
  if (BEING_SET_UP.has(status)) return settingUp(verification);
  if (status === 'failed') {
    return no('verify', 'Set-up failed', 'Check the number at your provider, then verify it again.');
  }
  if (status === 'released') return no('connect', 'Released: no longer yours', 'Import another number to call from.');
  if (status !== 'active')
    return no('dashboard', `Not active (${status})`, 'The dashboard says what it is waiting for.');
  if (verification === 'failed') {
    return no('verify', 'Verification failed', 'Check the number’s routing at your provider, then verify it again.');
  }
  if (verification === 'pending') {
    return no('wait', 'Not verified yet', 'ThunderPhone is verifying it; look again in a minute.');
  }
  if (verification === null || !VERIFIED.has(verification)) {
    return no('verify', 'Not verified yet', 'Verify it: ThunderPhone checks a call in and a call out.');
  }
  return null;
}

/** An imported number is set up by verifying it (API notes 5.4). */
const settingUp = (verification: string | null): Ineligible =>
  verification !== null && (VERIFIED.has(verification) || verification === 'pending')
    ? no('wait', 'Still being set up', 'ThunderPhone is setting it up, mostly within seconds; look again in a minute.')
    : no('verify', 'Still being set up', 'Verify it: ThunderPhone checks a call in and a call out, and sets it up.');
