import type { IdempotencyKey } from '../ids';
import type { E164 } from '../number';
import type { AgentChoice } from './agent-choice';
import type { Variable } from './variables';

/** What one press of Call asks for: all that the request will hold. */
export interface Placement {
  readonly to: E164;
  readonly from: E164;
  readonly agent: AgentChoice;
  /** Whole seconds; null leaves the agent's own setting. */
  readonly maxHoldSeconds: number | null;
  /** None for a one-off agent. */
  readonly variables: readonly Variable[];
}

/** A placement with the key that makes sending it again harmless (API notes 2.3). */
export interface PlacementRequest extends Placement {
  readonly idempotencyKey: IdempotencyKey;
}
