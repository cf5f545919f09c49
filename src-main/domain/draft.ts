import type { AgentChoice } from './call/agent-choice';
import type { AccountId, DraftId } from './ids';
import type { E164 } from './number';

/** What the person is about to call. Main owns it, a window edits it; one press of Call uses it up. */
export interface Draft {
  readonly id: DraftId;
  readonly accountId: AccountId | null;
  /** The number as typed or pasted, not yet read. */
  readonly text: string;
  readonly from: E164 | null;
  readonly agent: AgentChoice | null;
  /** As typed: empty for the agent's own. */
  readonly maxHold: string;
}
