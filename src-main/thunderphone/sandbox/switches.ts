import type { OddPages } from './faults/odd-pages';
import type { PastOptions } from './past/past-options';
import type { CheckName } from './voip/connection-tests';

/** What the organization and the servers behind the API are like. */
export type Switches = {
  /** The balance reads $0.00 and a call is refused with 402. */
  readonly zeroBalance: boolean;
  /** The balance before any call of the sandbox, in cents, where it is another one. */
  readonly balanceCents: number | null;
  /** No card is on file: enabling auto-reload is refused with 422 (API notes 6.1). */
  readonly noPaymentMethod: boolean;
  /** No transactions but the charges of placed calls. */
  readonly noTransactions: boolean;
  /** Transactions of a shape that nobody has described. */
  readonly oddTransactions: boolean;
  /** The organization has not confirmed outbound calling: 403 (API notes 7.1). */
  readonly confirmationMissing: boolean;
  /** Trial account: every destination is refused with 403 (API notes 2.4). */
  readonly trialRestriction: boolean;
  /** The key is known but revoked: 401. */
  readonly keyRevoked: boolean;
  /** The carrier side fails and nothing is placed: 502. */
  readonly upstream502: boolean;
  /** The call is placed, the provider's outcome is unknown: 202, with or without the id in the body. */
  readonly answer202: 'with-call-id' | 'without-call-id' | null;
  /** A status outside the documented ones, for the first `forMs` (sandbox time) of each call. */
  readonly unknownStatus: { readonly status: string; readonly forMs: number } | null;
  /** How many agents the organization has: fewer than the hand-written ones, or hundreds more. */
  readonly agentCount: number | null;
  /** The organization has no phone numbers. */
  readonly noNumbers: boolean;
  /** The organization begins with its demo number only: no VoIP connection, no number to call from. */
  readonly noVoipAtFirst: boolean;
  /** What the test of a provider's credentials finds wrong, whatever they are. */
  readonly connectionTestFails: CheckName | null;
  /** The verification of any number fails. */
  readonly verificationFails: boolean;
  /** Some calls of other kinds (inbound, mic, widget) lie in the past. */
  readonly pastCalls: boolean;
  /** A made-up past of any size: up to millions of calls, computed and never stored. */
  readonly generated: PastOptions | null;
  /** How long a link to a recording opens, ms (API notes 3.6). */
  readonly recordingLinkMs: number;
  /** The link to a recording comes as a 302, not in JSON (API notes 10, C3). */
  readonly recordingRedirect: boolean;
  /** So many calls come in after each page of calls that was read. */
  readonly callsArriveWhilePaging: number;
  /** Pages of calls are not what they should be. */
  readonly oddPages: OddPages | null;
};
