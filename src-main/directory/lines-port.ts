import type { Line } from '../domain/directory/line';
import type { Verification } from '../domain/directory/verification';
import type { AccountId, AgentId, LineId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** Reads one number, as after a change to it. */
export interface LineReader {
  line(account: AccountId, id: LineId): Promise<Result<Line, Problem>>;
}

/** Changes one number at ThunderPhone. Each sends one request, and never again by itself. */
export interface LineChanges {
  /** Takes up to minutes. A "no" of ThunderPhone is an answer, not a problem. */
  verify(account: AccountId, id: LineId): Promise<Result<Verification, Problem>>;
  /** Null as the agent: none. Gives the number as it is then; null where the answer did not tell. */
  setOutboundAgent(account: AccountId, id: LineId, agent: AgentId | null): Promise<Result<Line | null, Problem>>;
}
