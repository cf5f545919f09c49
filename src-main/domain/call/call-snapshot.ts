import type { AgentId, CallId } from '../ids';

/** A call as ThunderPhone tells it (API notes 3.1). Times are Unix ms, money is cents; null is "not told". */
export interface CallSnapshot {
  readonly callId: CallId;
  /** As it came: `in_progress`, `completed`, `failed`, or a value not known yet. */
  readonly status: string;
  readonly direction: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly agentId: AgentId | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly durationSeconds: number | null;
  readonly endReason: string | null;
  readonly billableMinutes: number | null;
  readonly billingTotalCents: number | null;
}

export type TerminalStatus = 'completed' | 'failed';

/** Only these two end a call (API notes 3.2); anything else, known or not, is still going on. */
export const isTerminalStatus = (status: string): status is TerminalStatus =>
  status === 'completed' || status === 'failed';
