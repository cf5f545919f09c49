import type { AgentId, ConnectionId, LineId } from '../ids';
import type { E164 } from '../number';

/** One of the organization's phone numbers (API notes 5.1). Open-ended words stay as they came. */
export interface Line {
  readonly id: LineId;
  readonly number: E164;
  readonly label: string;
  readonly source: string;
  readonly status: string;
  readonly verification: string | null;
  /** Unix ms. */
  readonly verifiedAt: number | null;
  readonly inboundAgentId: AgentId | null;
  readonly outboundAgentId: AgentId | null;
  readonly connectionId: ConnectionId | null;
  /** Null where the API does not tell; when told, it decides (API notes 5.1). */
  readonly outboundEligible: boolean | null;
}
