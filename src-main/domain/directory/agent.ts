import type { AgentId } from '../ids';

/** A saved agent, as far as a picker needs it (API notes 4.2). */
export interface Agent {
  readonly id: AgentId;
  /** Never empty: an agent without a name is shown by its id, as the official node does. */
  readonly name: string;
  readonly product: string | null;
  readonly voice: string | null;
}
