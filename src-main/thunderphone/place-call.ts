import type { CallPlacer } from '../calls/ports';
import { placementOutcome } from './answers/placement-outcome';
import type { Credentials } from './credentials-port';
import { placementBody } from './placement-body';
import type { ObservedClock } from './server-clock';
import type { Send } from './wire/ask';

/** `POST /v1/call`, once (API notes 2). Trouble before the request exists is a refusal: nothing was sent. */
export function createCallPlacer(
  send: Send,
  credentials: Credentials,
  now: () => number,
  clock: ObservedClock,
): CallPlacer {
  return {
    place: async (account, request) => {
      const body = placementBody(request);
      if (!body.ok) return { kind: 'refused', problem: body.error };
      const endpoint = credentials.endpoint(account);
      if (!endpoint.ok) return { kind: 'refused', problem: endpoint.error };
      const sent = send({ method: 'POST', endpoint: endpoint.value, path: '/call', body: body.value });
      return placementOutcome(await clock.timed(account, sent), now());
    },
  };
}
