import type { AgentId } from '../ids';

/** A saved agent (API notes 4.2). Everything but the id may be missing in an answer; open-ended words stay as they came. */
export interface Agent {
  readonly id: AgentId;
  /** Never empty: an agent without a name is shown by its id, as the official node does. */
  readonly name: string;
  readonly product: string | null;
  readonly voice: string | null;
  readonly prompt: string | null;
  /** BCP 47 tags, the main one first; empty where the API does not tell. */
  readonly languages: readonly string[];
  readonly thinkingLevel: string | null;
  readonly backgroundTrack: string | null;
  readonly acknowledgementMode: string | null;
  readonly acknowledgementPrompt: string | null;
  readonly inboundSpeakOrder: string | null;
  readonly outboundSpeakOrder: string | null;
  /** Whole seconds that the agent waits on hold. */
  readonly maxHoldSeconds: number | null;
  /** By name, or by id where there is no name. */
  readonly tools: readonly string[];
  readonly integrations: readonly string[];
  /** Unix ms. */
  readonly updatedAt: number | null;
}
