import { detail, notFound, type Answer } from '../http/answer';
import { refusedKey } from '../http/auth';
import type { SeenRequest } from '../http/read-request';
import type { ApiRouteName, RouteMatch } from '../http/routes';
import type { Scenario } from '../scenario';
import type { Handlers } from './handler';

/** Routes that need no key. */
const PUBLIC: readonly ApiRouteName[] = ['GET /v1/healthz'];

/** Answers a request: unknown path 404, then the key, then the method, then the route's handler. */
export function dispatch(
  match: RouteMatch,
  request: SeenRequest,
  scenario: Scenario,
  apiKey: string,
  handlers: Handlers,
): Answer {
  if (match.kind === 'unknown') return notFound();
  const isPublic = match.kind === 'found' && PUBLIC.includes(match.name);
  const refusal = isPublic ? undefined : refusedKey(request.headers.authorization, apiKey, scenario.keyRevoked);
  if (refusal !== undefined) return refusal;
  if (match.kind === 'wrong-method') {
    return detail(405, `Method "${request.method}" not allowed.`, { Allow: match.allow });
  }
  return handlers[match.name]({ request, parameter: match.parameter, scenario });
}
