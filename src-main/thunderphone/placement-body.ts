import type { PlacementRequest } from '../domain/call/placement';
import { isApiId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { writeJson } from './json';

/**
 * The body of `POST /v1/call` (API notes 2.1): these members and no other. The same request always gives the same text,
 * so that sending it again with its idempotency key is the identical request (API notes 2.3).
 */
export function placementBody(request: PlacementRequest): Result<string, Problem> {
  const { agent } = request;
  if (agent.kind === 'saved' && !isApiId(agent.id)) return fail(problem('agent_missing'));
  return ok(
    writeJson({
      from_number: request.from,
      to_number: request.to,
      // A bare integer: a string is refused, and a number would lose digits above 2^53.
      agent_id: agent.kind === 'saved' ? BigInt(agent.id) : undefined,
      max_hold_seconds: request.maxHoldSeconds ?? undefined,
      idempotency_key: request.idempotencyKey,
    }),
  );
}
