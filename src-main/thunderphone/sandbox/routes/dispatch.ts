import { detail, notFound, type Answer } from '../http/answer';
import { refusedKey } from '../http/auth';
import type { SeenRequest } from '../http/read-request';
import type { RouteMatch, RouteName } from '../http/routes';
import type { Scenario } from '../scenario';
import type { Handlers } from './handler';

/** Routes that need no key: the health check, and recording links, which carry their own right. */
const PUBLIC: readonly RouteName[] = ['GET /v1/healthz', 'GET /recordings/:file'];

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
