import type { EntryView } from '../../contract/history';
import { endReasonText } from '../../domain/call/end-reason';
import type { HistoryEntry } from '../../domain/history/history-entry';

/**
 * What happened to a call and when, as far as ThunderPhone tells it; what it tells no time of is left out. Only the last
 * line can be this computer's: when its transcript came here.
 */
export function entryTimeline(entry: HistoryEntry, fetchedAt: number | null): EntryView['timeline'] {
  const { startedAt, endedAt, endReason, billedAt, gradedAt } = entry;
  const ended = ['Ended', endReasonText(endReason)].filter(Boolean).join(': ');
  const told: readonly (readonly [number | null, string, string])[] = [
    [startedAt, 'began', 'Began'],
    [endedAt, 'ended', ended],
    [billedAt, 'billed', 'Charged'],
    [gradedAt, 'graded', 'Graded'],
    [fetchedAt, 'words', 'Transcript fetched'],
  ];
  return told
    .flatMap(([at, kind, text]) => (at === null ? [] : [{ at: Math.trunc(at), kind, text }]))
    .sort((a, b) => a.at - b.at);
}
