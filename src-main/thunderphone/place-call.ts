import type { CallPlacer, PlacementConnection, PlacementOutcome } from '../calls/ports';
import type { Problem } from '../domain/problem/problem';
import { placementOutcome } from './answers/placement-outcome';
import type { Credentials } from './credentials-port';
import { placementBody } from './placement-body';
import type { SecretValues } from './secrets-port';
import type { ObservedClock } from './server-clock';
import type { Open } from './wire/ask';

/** `POST /v1/call`, once (API notes 2). Trouble before the request exists is a refusal: nothing was sent. */
export function createCallPlacer(
  open: Open,
  credentials: Credentials,
  values: SecretValues,
  now: () => number,
  clock: ObservedClock,
): CallPlacer {
  return {
    connect: (account) => {
      const endpoint = credentials.endpoint(account);
      if (!endpoint.ok) return noConnection(endpoint.error);
      const opened = open({ method: 'POST', endpoint: endpoint.value, path: '/call' });
      return {
        place: async (request) => {
          const body = placementBody(request, (use) => values.value(account, use));
          if (!body.ok) {
            opened.close();
            return refused(body.error);
          }
          const { text, secrets } = body.value;
          return placementOutcome(await clock.timed(account, opened.send(text, secrets)), now());
        },
        close: opened.close,
      };
    },
  };
}

const noConnection = (problem: Problem): PlacementConnection => ({
  place: () => Promise.resolve(refused(problem)),
  close: () => undefined,
});

const refused = (problem: Problem): PlacementOutcome => ({ kind: 'refused', problem });
