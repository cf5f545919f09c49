import type { EntryView, HistoryRow, WordsView } from '../../contract/history';
import { problemView } from '../../contract/problem-view';
import { isSettled } from '../../domain/call/attempt';
import { stateLabel } from '../../domain/call/state-label';
import { entryTimeline } from './entry-timeline';
import type { Transcript } from '../../domain/call/transcript';
import { otherNumber, ownNumber, type HistoryEntry } from '../../domain/history/history-entry';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { FoundEntry, Hit } from '../../history/ports';

export const historyRow = ({ entry, hit }: FoundEntry): HistoryRow => ({
  key: entry.key,
  accountId: entry.accountId,
  attemptId: entry.attemptId,
  callId: entry.callId,
  direction: entry.direction,
  own: ownNumber(entry),
  other: otherNumber(entry),
  agentName: entry.agentName,
  state: entry.state,
  label: stateLabel(entry.state, entry.apiStatus),
  at: entry.at,
  endedAt: entry.endedAt,
  durationSeconds: entry.durationSeconds,
  endReason: entry.endReason,
  billingTotalCents: entry.billingTotalCents,
  isTest: entry.isTest,
  note: entry.note,
  tags: [...entry.tags],
  transcript: entry.transcript,
  gradeScore: entry.gradeScore,
  gradeStatus: entry.gradeStatus,
  hit: hit === null ? null : hitView(hit),
});

const hitView = (hit: Hit): NonNullable<HistoryRow['hit']> => ({ ...hit });

export const entryView = (
  entry: HistoryEntry,
  dashboardUrl: string | null,
  kept: Result<Transcript | null, Problem>,
): EntryView => ({
  row: historyRow({ entry, hit: null }),
  product: entry.product,
  voice: entry.voice,
  billableMinutes: entry.billableMinutes,
  issueCount: entry.issueCount,
  criticalIssueCount: entry.criticalIssueCount,
  summary: entry.summary,
  dashboardUrl,
  timeline: entryTimeline(entry, (kept.ok && kept.value?.fetchedAt) || null),
  words: wordsView(entry, kept),
});

/** What can be shown of a call's words, from what is kept of them here. */
export function wordsView(entry: HistoryEntry, kept: Result<Transcript | null, Problem>): WordsView {
  const nothing = { turns: [], fetchedAt: null, problem: null };
  if (!kept.ok) return { ...nothing, state: 'problem', problem: problemView(kept.error) };
  const turns = kept.value?.turns.map((turn) => ({ ...turn })) ?? [];
  if (turns.length > 0) return { ...nothing, state: 'kept', turns, fetchedAt: kept.value?.fetchedAt ?? null };
  if (!isSettled(entry.state)) return { ...nothing, state: 'running' };
  return { ...nothing, state: entry.transcript === 'kept' ? 'none' : entry.transcript };
}
