import type { AttemptState } from '../call/attempt';
import type { AccountId, AgentId, AttemptId, CallId } from '../ids';

/** Names one call of the history on this computer, for as long as the archive lives. Decimal digits. */
export type EntryKey = string & { readonly __brand: 'EntryKey' };

/**
 * What is known of the words of a call: not asked for yet, none spoken or none kept by ThunderPhone, kept here, or
 * removed by the person or by the retention setting (and then not fetched again by the program).
 */
export type TranscriptStanding = 'unknown' | 'none' | 'kept' | 'removed';

/** One call of the history: placed by this app (`attemptId`), known to ThunderPhone (`callId`), or both. */
export interface HistoryEntry {
  readonly key: EntryKey;
  readonly accountId: AccountId;
  readonly attemptId: AttemptId | null;
  readonly callId: CallId | null;
  /** `outbound`, `inbound`, `mic`, `widget`, a word that is not known yet, or empty: not told (API notes 3.1). */
  readonly direction: string;
  readonly state: AttemptState;
  /** The API's own word, where it is none of those known. */
  readonly apiStatus: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly agentId: AgentId | null;
  readonly agentName: string;
  /** Where it stands in time, Unix ms: its start as first known, or the press. */
  readonly at: number;
  /** As ThunderPhone tells it, Unix ms. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly durationSeconds: number | null;
  readonly endReason: string | null;
  readonly billableMinutes: number | null;
  readonly billingTotalCents: number | null;
  readonly isTest: boolean;
  readonly product: string | null;
  readonly voice: string | null;
  readonly gradeScore: number | null;
  readonly gradeStatus: string | null;
  readonly gradedAt: number | null;
  readonly billedAt: number | null;
  readonly issueCount: number | null;
  readonly criticalIssueCount: number | null;
  readonly summary: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly transcript: TranscriptStanding;
}

/** The organization's own number in a call: the one that was called where somebody called in. */
export const ownNumber = ({ direction, from, to }: Pick<HistoryEntry, 'direction' | 'from' | 'to'>): string | null =>
  direction === 'inbound' ? to : from;

/** The number at the other end. */
export const otherNumber = ({ direction, from, to }: Pick<HistoryEntry, 'direction' | 'from' | 'to'>): string | null =>
  direction === 'inbound' ? from : to;
