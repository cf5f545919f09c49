import type { AgentChoice } from '../domain/call/agent-choice';
import type { PlacementRequest } from '../domain/call/placement';
import type { Variable } from '../domain/call/variables';
import { isApiId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { assertNever, fail, ok } from '../domain/result';
import type { SecretOf } from './config-body';
import { configBody } from './config-body';
import { writeJson } from './json';

export interface PlacementBody {
  readonly text: string;
  /** The secrets that stand in it. */
  readonly secrets: readonly string[];
}

/**
 * The body of `POST /v1/call` (API notes 2.1): these members and no other. The same request always gives the same text,
 * so that sending it again with its idempotency key is the identical request (API notes 2.3).
 */
export function placementBody(request: PlacementRequest, secretOf: SecretOf): Result<PlacementBody, Problem> {
  const agent = agentMembers(request.agent, request.variables, secretOf);
  if (!agent.ok) return agent;
  const { members, secrets } = agent.value;
  const text = writeJson({
    from_number: request.from,
    to_number: request.to,
    ...members,
    max_hold_seconds: request.maxHoldSeconds ?? undefined,
    idempotency_key: request.idempotencyKey,
  });
  return ok({ text, secrets });
}

interface AgentMembers {
  readonly members: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
}

/** One of `agent_id`, `config` and neither. `variables` fill placeholders of a saved agent's prompt, so not of a one-off. */
function agentMembers(
  agent: AgentChoice,
  variables: readonly Variable[],
  secretOf: SecretOf,
): Result<AgentMembers, Problem> {
  switch (agent.kind) {
    case 'saved':
      if (!isApiId(agent.id)) return fail(problem('agent_missing'));
      // A bare integer: a string is refused, and a number would lose digits above 2^53.
      return ok({ members: { agent_id: BigInt(agent.id), variables: variablesMember(variables) }, secrets: [] });
    case 'number_own':
      return ok({ members: { variables: variablesMember(variables) }, secrets: [] });
    case 'one_off': {
      const body = configBody(agent.config, secretOf);
      return body.ok ? ok({ members: { config: body.value.config }, secrets: body.value.secrets }) : body;
    }
    default:
      return assertNever(agent);
  }
}

const variablesMember = (variables: readonly Variable[]): Readonly<Record<string, string>> | undefined =>
  variables.length === 0 ? undefined : Object.fromEntries(variables.map(({ name, value }) => [name, value]));
