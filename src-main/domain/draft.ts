import type { DraftAgent } from './call/agent-choice';
import type { Variable } from './call/variables';
import type { AccountId, DraftId } from './ids';
import type { E164 } from './number';
import type { OneOffForm } from './one-off/one-off-form';

/** What the person is about to call. Main owns it, a window edits it; one press of Call uses it up. */
export interface Draft {
  readonly id: DraftId;
  readonly accountId: AccountId | null;
  /** The number as typed or pasted, not yet read. */
  readonly text: string;
  readonly from: E164 | null;
  readonly agent: DraftAgent | null;
  /** As typed: empty for the agent's own. */
  readonly maxHold: string;
  /** Used where `agent` says so; kept while another agent is chosen. */
  readonly oneOff: OneOffForm;
  /** As typed, for the chosen agent. */
  readonly variables: readonly Variable[];
}
