import * as http from 'node:http';
import * as https from 'node:https';
import type { Ask } from './ask';

/** Shorter than any usual server's idle limit (5 s and up), so that a kept connection is rarely a dead one. */
const IDLE_MS = 4_000;

/** Node's own 250 ms gives up addresses that are merely far away before it tries the next. */
const NEXT_ADDRESS_AFTER_MS = 1_000;

/**
 * Which connection a request takes. Reads share kept ones: calls are polled every second or two. A write always opens
 * its own: on a kept connection that the server has just closed it would end as "may have been placed" for no reason.
 */
export interface Connections {
  agentFor(method: Ask['method'], secure: boolean): http.Agent;
  readonly close: () => void;
}

export function createConnections(): Connections {
  const kept = { keepAlive: true, timeout: IDLE_MS, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS };
  const fresh = { keepAlive: false, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS };
  const plain = { read: new http.Agent(kept), write: new http.Agent(fresh) };
  const secured = { read: new https.Agent(kept), write: new https.Agent(fresh) };
  return {
    agentFor: (method, secure) => (secure ? secured : plain)[method === 'GET' ? 'read' : 'write'],
    close: () => {
      for (const agent of [plain.read, plain.write, secured.read, secured.write]) agent.destroy();
    },
  };
}
