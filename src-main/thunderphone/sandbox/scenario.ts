import type { Fault } from './faults/fault';
import type { RouteName } from './http/routes';
import type { Switches } from './switches';

/** What the sandbox can be told to be. All of it may change while it runs. */
export type Scenario = Switches & {
  /** Milliseconds that the answers of a route take; the request itself is handled at once. */
  readonly slowMs: Readonly<Partial<Record<RouteName | '*', number>>>;
  /** Things that go wrong, see faults/fault.ts. Setting the list starts its counters anew. */
  readonly faults: readonly Fault[];
};

/** Everything works. */
export const HEALTHY: Scenario = {
  zeroBalance: false,
  balanceCents: null,
  noPaymentMethod: false,
  noTransactions: false,
  oddTransactions: false,
  confirmationMissing: false,
  trialRestriction: false,
  keyRevoked: false,
  upstream502: false,
  answer202: null,
  unknownStatus: null,
  slowMs: {},
  agentCount: null,
  noNumbers: false,
  noVoipAtFirst: false,
  connectionTestFails: null,
  verificationFails: false,
  pastCalls: false,
  generated: null,
  recordingLinkMs: 3_600_000,
  recordingRedirect: false,
  callsArriveWhilePaging: 0,
  oddPages: null,
  faults: [],
};
